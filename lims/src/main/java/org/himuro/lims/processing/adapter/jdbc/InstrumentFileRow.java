package org.himuro.lims.processing.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.processing.InstrumentFile;
import org.himuro.lims.processing.ProcessingEvent.Taken;

/** What was taken of a file, but for its values. */
record InstrumentFileRow(
        UUID id, UUID site, String file, UUID instrument, int version, UUID person, Instant takenAt, boolean undone) {

    static InstrumentFileRow of(InstrumentFile f) {
        return new InstrumentFileRow(
                f.id(), f.site(), f.file(), f.instrument(), f.version(), f.person(), f.takenAt(), f.undone());
    }

    InstrumentFile with(List<Taken> values) {
        return new InstrumentFile(id, site, file, instrument, version, person, takenAt, undone, values);
    }
}
