package org.himuro.lims.collection;

import static org.himuro.lims.collection.PlanEvent.*;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Plan.PlanStep;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of plans. */
public final class Plans implements StreamKind<Plan> {
    public static final Plans KIND = new Plans();
    private static final UUID NOBODY = new UUID(0, 0);

    private Plans() {}

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Plan blank(UUID id) {
        return new Plan(
                id, "", NOBODY, NOBODY, PlanStep.PLANNED, "", Optional.empty(), Instant.EPOCH, Optional.empty());
    }

    @Override
    public Plan after(Plan before, Recorded recorded) {
        return recorded.fact() instanceof PlanEvent event ? after(before, event, recorded.occurredAt()) : before;
    }

    private static Plan after(Plan p, PlanEvent event, Instant at) {
        return switch (event) {
            case CasePlanned e ->
                new Plan(
                        p.id(),
                        e.orderNumber(),
                        e.donor(),
                        e.site(),
                        p.step(),
                        p.differences(),
                        e.plannedFor(),
                        at,
                        p.caseId());
            case PlanHeld e -> with(p, PlanStep.HELD, String.join(",", e.fields()), p.caseId());
            case PlanCleared e -> with(p, PlanStep.PLANNED, p.differences(), p.caseId());
            case PlanOpened e -> with(p, PlanStep.OPENED, p.differences(), Optional.of(e.caseId()));
            case PlanCancelled e -> with(p, PlanStep.CANCELLED, p.differences(), p.caseId());
        };
    }

    private static Plan with(Plan p, PlanStep step, String differences, Optional<UUID> caseId) {
        return new Plan(
                p.id(),
                p.orderNumber(),
                p.donor(),
                p.site(),
                step,
                differences,
                p.plannedFor(),
                p.receivedAt(),
                caseId);
    }
}
