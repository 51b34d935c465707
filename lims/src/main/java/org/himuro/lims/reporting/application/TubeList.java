package org.himuro.lims.reporting.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * A list of tubes; its whole state is in the page's address.
 *
 * @param query what was typed
 * @param filters filters in force, each with the address that drops it
 * @param choices filters that may be set
 * @param columns the columns with the address that sorts by them
 * @param rows one page of tubes
 * @param next address of the following rows
 * @param export address of the same list as a file
 * @param toWorklist address that makes a worklist of all that is found; empty where the reader makes none
 */
public record TubeList(
        String query,
        List<Filter> filters,
        List<Choice> choices,
        List<Column> columns,
        List<Row> rows,
        Optional<String> next,
        String export,
        Optional<String> toWorklist) {
    public TubeList {
        filters = List.copyOf(filters);
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** A filter in force. */
    public record Filter(Phrase label, String without) {}

    /** A filter that may be set: a field of the form and its values. */
    public record Choice(String field, Phrase label, List<Value> values) {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** One value of a choice. */
    public record Value(String value, Phrase label, boolean chosen) {}

    /** A column's head; {@code sort} is {@code ascending} or {@code none}, {@code href} sorts by it where it can be sorted by. */
    public record Column(String name, Phrase label, boolean right, String sort, Optional<String> href) {}

    /** One tube; {@code cooling} is the measured time to freezing. */
    public record Row(
            String code,
            String href,
            Phrase what,
            Tone tone,
            Phrase state,
            String place,
            Optional<Duration> cooling,
            Instant since) {}
}
