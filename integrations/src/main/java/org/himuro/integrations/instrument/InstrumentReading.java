package org.himuro.integrations.instrument;

import java.math.BigDecimal;
import java.util.List;
import org.himuro.integrations.Finding;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;

/**
 * What an instrument's file says, line by line. A line that cannot be used does not make the others useless.
 *
 * @param charset IANA name of the encoding
 */
public record InstrumentReading(List<Row> rows, String charset) {
    public InstrumentReading {
        rows = List.copyOf(rows);
    }

    /**
     * One line of the table.
     *
     * @param line of the file, from 1
     * @param who what stands in the column of the tube
     * @param leftOut it is no tube: a blank, a standard, a ladder
     * @param faults of the line itself
     */
    public record Row(int line, String who, boolean leftOut, List<Value> values, List<Finding> faults) {
        public Row {
            values = List.copyOf(values);
            faults = List.copyOf(faults);
        }
    }

    /** What a cell says. */
    public sealed interface Value {
        Measure measure();
    }

    /** @param value by the scale of its quantity */
    public record Measured(Measure measure, BigDecimal value) implements Value {}

    /** It was not measured. @param written the word for it, empty where the cell is */
    public record Absent(Measure measure, String written) implements Value {}

    /** It is not understood. */
    public record Wrong(Measure measure, Finding finding) implements Value {}
}
