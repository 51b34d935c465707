package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the policy of a project is to be (request {@code draft-policy}), new or in place of its draft. Refused:
 * {@code PROJECT_NOT_UNDERSTOOD}, {@code POLICY_SAYS_NOTHING}, {@code KEEPER_MISSING}, {@code RESERVE_NOT_UNDERSTOOD},
 * {@code PERIOD_NOT_UNDERSTOOD}, {@code POLICY_FROM_PASSED}, {@code POLICY_FROM_NOT_NEXT}.
 *
 * @param from the first day
 */
public record DraftPolicy(
        String project, Preset preset, LocalDate from, Optional<Period> period, List<FormRule> rules) {
    public DraftPolicy {
        rules = List.copyOf(rules);
    }
}
