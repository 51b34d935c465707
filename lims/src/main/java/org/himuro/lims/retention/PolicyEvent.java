package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to the policy of a project (S21-S26). */
public sealed interface PolicyEvent extends Fact {
    /** For the first time, or in place of the draft of that number. */
    record PolicyDrafted(
            String project, int version, Preset preset, LocalDate from, Optional<Period> period, List<FormRule> rules)
            implements PolicyEvent {
        public PolicyDrafted {
            rules = List.copyOf(rules);
        }
    }

    /** @param digest of what was read and signed */
    record PolicyApproved(int version, String digest, UUID signer) implements PolicyEvent {}

    /** The draft is not wanted. */
    record PolicyDropped(int version) implements PolicyEvent {}

    record ExceptionAsked(int number, UUID site, Form form, String reason, String evidence, LocalDate until)
            implements PolicyEvent {}

    record ExceptionApproved(int number, UUID signer) implements PolicyEvent {}

    /** Before its day, or without ever having been approved. */
    record ExceptionEnded(int number) implements PolicyEvent {}
}
