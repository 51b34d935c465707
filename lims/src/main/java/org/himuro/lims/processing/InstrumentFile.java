package org.himuro.lims.processing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.processing.ProcessingEvent.Taken;

/**
 * What was taken of an instrument's file in one act.
 *
 * @param file SHA-256 of the raw file
 * @param version of what was taught of the instrument
 * @param undone it was taken back, and no value of it counts
 */
public record InstrumentFile(
        UUID id,
        UUID site,
        String file,
        UUID instrument,
        int version,
        UUID person,
        Instant takenAt,
        boolean undone,
        List<Taken> values) {
    public InstrumentFile {
        values = List.copyOf(values);
    }
}
