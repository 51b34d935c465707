package org.himuro.lims.collection;

import static org.himuro.lims.collection.CorrectionEvent.*;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Correction.CorrectionStep;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of corrections. */
public final class Corrections implements StreamKind<Correction> {
    public static final Corrections KIND = new Corrections();
    private static final UUID NOBODY = new UUID(0, 0);

    private Corrections() {}

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public Correction blank(UUID id) {
        return new Correction(
                id,
                "",
                NOBODY,
                NOBODY,
                "",
                Optional.empty(),
                Optional.empty(),
                NOBODY,
                NOBODY,
                Instant.EPOCH,
                Optional.empty(),
                CorrectionStep.PROPOSED);
    }

    @Override
    public Correction after(Correction before, Recorded recorded) {
        return recorded.fact() instanceof CorrectionEvent event ? after(before, event, recorded) : before;
    }

    private static Correction after(Correction c, CorrectionEvent event, Recorded recorded) {
        return switch (event) {
            case CorrectionProposed e ->
                new Correction(
                        c.id(),
                        e.streamKind(),
                        e.stream(),
                        e.fact(),
                        e.reason(),
                        e.newTime(),
                        e.newCase(),
                        recorded.actor().site(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        c.approvedBy(),
                        c.step());
            case CorrectionApproved e -> decided(c, recorded.actor().person(), CorrectionStep.APPROVED);
            case CorrectionDeclined e -> decided(c, recorded.actor().person(), CorrectionStep.DECLINED);
        };
    }

    private static Correction decided(Correction c, UUID by, CorrectionStep step) {
        return new Correction(
                c.id(),
                c.streamKind(),
                c.stream(),
                c.fact(),
                c.reason(),
                c.newTime(),
                c.newCase(),
                c.site(),
                c.proposedBy(),
                c.proposedAt(),
                Optional.of(by),
                step);
    }
}
