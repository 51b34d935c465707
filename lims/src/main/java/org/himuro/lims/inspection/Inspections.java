package org.himuro.lims.inspection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.inspection.InspectionEvent.InspectionDecided;
import org.himuro.lims.inspection.InspectionEvent.TubeInspected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** Streams of inspections: one for each tube at each laboratory. */
public final class Inspections implements StreamKind<Inspection> {
    public static final Inspections KIND = new Inspections();
    private static final UUID NOBODY = new UUID(0, 0);

    private Inspections() {}

    public static UUID idOf(UUID tube, UUID laboratory) {
        return UUID.nameUUIDFromBytes(("inspection " + tube + " " + laboratory).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "inspection";
    }

    @Override
    public Inspection blank(UUID id) {
        return new Inspection(
                id,
                NOBODY,
                NOBODY,
                NOBODY,
                NOBODY,
                Result.UNDETERMINED,
                0,
                false,
                Instant.EPOCH,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    @Override
    public Inspection after(Inspection before, Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeInspected e -> inspected(before, e, recorded.occurredAt());
            case InspectionDecided e -> decided(before, e, recorded);
            default -> before;
        };
    }

    /** Leave to proceed holds for the verdict it was given for; what has been sent, returned or destroyed stays decided. */
    private static Inspection inspected(Inspection i, TubeInspected e, Instant at) {
        boolean anew = i.decision().filter(d -> d == Disposition.PROCEED).isPresent() && i.result() != e.result();
        return new Inspection(
                i.id(),
                e.tube(),
                e.laboratory(),
                e.site(),
                e.order(),
                e.result(),
                e.version(),
                e.example(),
                at,
                i.times() + 1,
                anew ? Optional.empty() : i.decision(),
                anew ? Optional.empty() : i.because(),
                anew ? Optional.empty() : i.decidedBy(),
                anew ? Optional.empty() : i.decidedAt(),
                i.replacedBy(),
                i.pick(),
                e.values(),
                e.lines());
    }

    private static Inspection decided(Inspection i, InspectionDecided e, Recorded recorded) {
        return new Inspection(
                i.id(),
                i.tube(),
                i.laboratory(),
                i.site(),
                i.sequencing(),
                i.result(),
                i.version(),
                i.example(),
                i.judgedAt(),
                i.times(),
                Optional.of(e.disposition()),
                Optional.of(e.because()),
                Optional.of(recorded.actor().person()),
                Optional.of(recorded.occurredAt()),
                e.by(),
                e.pick(),
                i.values(),
                i.lines());
    }
}
