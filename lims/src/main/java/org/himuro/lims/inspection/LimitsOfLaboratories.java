package org.himuro.lims.inspection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.inspection.InspectionEvent.LimitsSet;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of limits, one for each laboratory. */
public final class LimitsOfLaboratories implements StreamKind<Limits> {
    public static final LimitsOfLaboratories KIND = new LimitsOfLaboratories();
    private static final UUID NOBODY = new UUID(0, 0);

    private LimitsOfLaboratories() {}

    public static UUID idOf(UUID laboratory) {
        return UUID.nameUUIDFromBytes(("inspection limits " + laboratory).getBytes(StandardCharsets.UTF_8));
    }

    public static Limits of(Reads reads, UUID laboratory) {
        var id = idOf(laboratory);
        return reads.state(KIND, id).orElseGet(() -> KIND.blank(id));
    }

    @Override
    public String name() {
        return "inspect-limits";
    }

    @Override
    public Limits blank(UUID id) {
        return new Limits(id, NOBODY, 0, false, "", NOBODY, Instant.EPOCH, List.of());
    }

    @Override
    public Limits after(Limits before, Recorded recorded) {
        return recorded.fact() instanceof LimitsSet e
                ? new Limits(
                        before.id(),
                        e.laboratory(),
                        e.version(),
                        e.example(),
                        e.sha256(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        e.limits())
                : before;
    }
}
