package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What is said about keeping the tubes of a case (B9). */
public sealed interface KeepingEvent extends Fact {
    /**
     * @param hold its id
     * @param tubes none means all of the case
     * @param remark hash of what was written beside it
     */
    record HoldPlaced(
            UUID caseId, UUID hold, String reason, List<UUID> tubes, Optional<LocalDate> until, Optional<String> remark)
            implements KeepingEvent {
        public HoldPlaced {
            tubes = List.copyOf(tubes);
        }
    }

    record HoldLifted(UUID hold) implements KeepingEvent {}

    /** The time by the policy, or that somebody has set since, is over. */
    record ReviewFallenDue(UUID caseId, LocalDate due) implements KeepingEvent {}

    /** Looked at and kept. */
    record KeptLonger(LocalDate until, String reason) implements KeepingEvent {}
}
