package org.himuro.lims.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that may become a case.
 *
 * @param differences names of the fields that disagree, joined by commas; never their values
 */
public record Plan(
        UUID id,
        String orderNumber,
        UUID donor,
        UUID site,
        PlanStep step,
        String differences,
        Optional<Instant> plannedFor,
        Instant receivedAt,
        Optional<UUID> caseId) {

    public enum PlanStep {
        PLANNED,
        HELD,
        OPENED,
        CANCELLED
    }

    public boolean mayOpen() {
        return step == PlanStep.PLANNED;
    }
}
