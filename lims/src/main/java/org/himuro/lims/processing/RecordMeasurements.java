package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of tubes (report {@code record-measurements}; W2). Values that cannot be are told to the person before this:
 * see {@link Analyte#possible}.
 *
 * @param values at least one
 * @param file hash of the instrument's file they came from
 */
public record RecordMeasurements(List<Value> values, Optional<String> file) {
    public RecordMeasurements {
        values = List.copyOf(values);
    }

    /** @param tube code */
    public record Value(String tube, Analyte analyte, BigDecimal value, Method method) {}
}
