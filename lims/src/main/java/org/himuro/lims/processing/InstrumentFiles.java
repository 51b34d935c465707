package org.himuro.lims.processing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.processing.ProcessingEvent.InstrumentFileTaken;
import org.himuro.lims.processing.ProcessingEvent.InstrumentFileUndone;

/** Streams of what was taken of instruments' files, one for each act. */
public final class InstrumentFiles implements StreamKind<InstrumentFile> {
    public static final InstrumentFiles KIND = new InstrumentFiles();
    private static final UUID NOBODY = new UUID(0, 0);

    private InstrumentFiles() {}

    @Override
    public String name() {
        return "instrument-file";
    }

    @Override
    public InstrumentFile blank(UUID id) {
        return new InstrumentFile(id, NOBODY, "", NOBODY, 0, NOBODY, Instant.EPOCH, true, List.of());
    }

    @Override
    public InstrumentFile after(InstrumentFile f, Recorded recorded) {
        return switch (recorded.fact()) {
            case InstrumentFileTaken e ->
                new InstrumentFile(
                        f.id(),
                        e.site(),
                        e.file(),
                        e.instrument(),
                        e.version(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        false,
                        e.values());
            case InstrumentFileUndone() ->
                new InstrumentFile(
                        f.id(),
                        f.site(),
                        f.file(),
                        f.instrument(),
                        f.version(),
                        f.person(),
                        f.takenAt(),
                        true,
                        f.values());
            default -> f;
        };
    }
}
