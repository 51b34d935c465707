package org.himuro.lims.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.processing.ProcessingEvent.ProcessingUndone;
import org.himuro.lims.processing.ProcessingEvent.TubesProcessed;
import org.himuro.lims.processing.ProcessingEvent.Used;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/** Streams of acts of processing. */
public final class Processings implements StreamKind<Processing> {
    public static final Processings KIND = new Processings();
    private static final UUID NOBODY = new UUID(0, 0);

    private Processings() {}

    @Override
    public String name() {
        return "processing";
    }

    @Override
    public Processing blank(UUID id) {
        return new Processing(
                id,
                Preparation.ALIQUOT,
                Material.DNA,
                NOBODY,
                NOBODY,
                Instant.EPOCH,
                Used.NOTHING,
                List.of(),
                List.of(),
                Optional.empty(),
                true);
    }

    @Override
    public Processing after(Processing p, Recorded recorded) {
        return switch (recorded.fact()) {
            case TubesProcessed e ->
                new Processing(
                        p.id(),
                        e.preparation(),
                        e.material(),
                        e.site(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        e.used(),
                        e.draws(),
                        e.children(),
                        e.worklist(),
                        false);
            case ProcessingUndone() ->
                new Processing(
                        p.id(),
                        p.preparation(),
                        p.material(),
                        p.site(),
                        p.person(),
                        p.doneAt(),
                        p.used(),
                        List.of(),
                        List.of(),
                        p.worklist(),
                        true);
            default -> p;
        };
    }
}
