package org.himuro.lims.processing.application;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.instrument.InstrumentMapping.Order;
import org.himuro.integrations.instrument.InstrumentMapping.Who;
import org.himuro.integrations.instrument.InstrumentReading;
import org.himuro.integrations.instrument.Scale;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.model.InstrumentDecisions;

/**
 * The form in which an instrument's files are explained, with what would be read so.
 *
 * @param lines the first lines of the file as they are
 * @param titles of its columns, as far as anything tells them; as many as the file has columns
 * @param given what stands in the form
 * @param ready the known export that the file looks like
 * @param read what would be read so, the first lines; empty where nothing would
 * @param findings why nothing would be read
 */
public record InstrumentTeaching(
        String file,
        List<String> lines,
        List<String> titles,
        Map<String, String> given,
        Optional<String> ready,
        List<InstrumentReading.Row> read,
        List<Finding> findings) {
    public InstrumentTeaching {
        lines = List.copyOf(lines);
        titles = List.copyOf(titles);
        given = Map.copyOf(given);
        read = List.copyOf(read);
        findings = List.copyOf(findings);
    }

    /** The sign before the decimals. */
    public enum Decimal {
        POINT('.'),
        COMMA(',');

        private final char sign;

        Decimal(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }

        public static Decimal of(char sign) {
            return sign == ',' ? COMMA : POINT;
        }
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public boolean is(String field, Object value) {
        return value(field).equals(value.toString());
    }

    public static List<Who> whos() {
        return List.of(Who.values());
    }

    public static List<Order> orders() {
        return List.of(Order.values());
    }

    /** What an instrument can measure. */
    public static List<Analyte> analytes() {
        return Arrays.stream(Analyte.values())
                .filter(a -> InstrumentDecisions.quantity(a).isPresent())
                .toList();
    }

    public static List<Scale> scales(Analyte analyte) {
        return Arrays.stream(Scale.values())
                .filter(s -> InstrumentDecisions.quantity(analyte)
                        .filter(s.quantity()::equals)
                        .isPresent())
                .toList();
    }

    /** Number of each column and what it is called. */
    public Map<Integer, String> columns() {
        var columns = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < titles.size(); i++) {
            columns.put(i + 1, titles.get(i));
        }
        return columns;
    }
}
