package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.processing.ProcessingEvent.AnalysisUndone;
import org.himuro.lims.processing.ProcessingEvent.TubeAnalysed;

/** Streams of measurements: one for each value. */
public final class Measurements implements StreamKind<Measurement> {
    public static final Measurements KIND = new Measurements();
    private static final UUID NOBODY = new UUID(0, 0);

    private Measurements() {}

    @Override
    public String name() {
        return "measurement";
    }

    @Override
    public Measurement blank(UUID id) {
        return new Measurement(
                id,
                NOBODY,
                Analyte.CONCENTRATION,
                BigDecimal.ZERO,
                Method.OTHER,
                NOBODY,
                Instant.EPOCH,
                Optional.empty(),
                false);
    }

    @Override
    public Measurement after(Measurement before, Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeAnalysed e ->
                new Measurement(
                        before.id(),
                        e.tube(),
                        e.analyte(),
                        e.value(),
                        e.method(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        e.file(),
                        false);
            case AnalysisUndone() ->
                new Measurement(
                        before.id(),
                        before.tube(),
                        before.analyte(),
                        before.value(),
                        before.method(),
                        before.person(),
                        before.measuredAt(),
                        before.file(),
                        true);
            default -> before;
        };
    }
}
