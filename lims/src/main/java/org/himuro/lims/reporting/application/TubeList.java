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
 * @param notes what was asked for and is not here, or was not understood
 * @param filters filters in force, each with the address that drops it
 * @param form filters that may be set
 * @param sorts the orders
 * @param columns the columns with the address that sorts by them
 * @param rows one page of tubes
 * @param next address of the following rows
 * @param previous address of the page before
 * @param looked at how many tubes it looked and goes on looking; 0 where it looked at all it had to
 * @param asked the conditions and the order as an address says them, without a question mark
 * @param toWorklist address that makes a worklist of all that is found; empty where the reader makes none
 */
public record TubeList(
        List<Phrase> notes,
        List<Filter> filters,
        TubeForm form,
        List<TubeForm.Value> sorts,
        List<Column> columns,
        List<Row> rows,
        Optional<String> next,
        Optional<String> previous,
        int looked,
        String asked,
        Optional<String> toWorklist,
        Optional<String> toPick) {
    public TubeList {
        notes = List.copyOf(notes);
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with more to say. */
    public TubeList noted(List<Phrase> more) {
        return new TubeList(
                more, filters, form, sorts, columns, rows, next, previous, looked, asked, toWorklist, toPick);
    }

    /** A page of the same list. */
    public String at(String path) {
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    /** A filter in force. */
    public record Filter(Phrase label, String without) {}

    /** A column's head; {@code sort} is {@code ascending}, {@code descending} or {@code none}, {@code href} sorts by it where it can be sorted by. */
    public record Column(String name, Phrase label, boolean right, String sort, Optional<String> href) {}

    /** One tube; {@code cooling} is the measured time to freezing. */
    public record Row(
            String code,
            String href,
            String caseCode,
            Phrase what,
            Tone tone,
            Phrase state,
            String place,
            Optional<Duration> cooling,
            Optional<Instant> frozen,
            Optional<Phrase> amount,
            Instant since) {}
}
