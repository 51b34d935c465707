package org.himuro.lims.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a plan: an order from the hospital, before there is a case. */
public sealed interface PlanEvent extends Fact {

    /**
     * An order arrived. The person is known to the vault alone.
     *
     * @param orderNumber the hospital's own
     * @param message where the vault keeps the message as it came
     */
    record CasePlanned(String orderNumber, UUID donor, UUID site, Optional<Instant> plannedFor, UUID message)
            implements PlanEvent {}

    /** What the message says about the person disagrees with what is known: shown and held, never merged. */
    record PlanHeld(List<String> fields) implements PlanEvent {}

    /** Somebody looked at both and says that it is the same person. */
    record PlanCleared(String reason) implements PlanEvent {}

    record PlanOpened(UUID caseId) implements PlanEvent {}

    record PlanCancelled(String reason) implements PlanEvent {}
}
