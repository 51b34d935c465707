package org.himuro.lims.retention;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;

/**
 * What is kept of a tube, for its page: what it may leave for, and why not.
 *
 * @param policy the version in force of its project, where there is one
 * @param place whether its form may be kept where it is
 * @param answers one for each purpose that is asked about
 * @param hold the hold that keeps it
 */
public record TubeKeep(
        String code,
        String project,
        Optional<Integer> policy,
        Form form,
        Place place,
        Optional<LocalException> exception,
        Optional<LegalHold> hold,
        List<Answer> answers) {
    public TubeKeep {
        answers = List.copyOf(answers);
    }

    /** Reasons against every purpose, said once. */
    public List<Reason> common() {
        return answers.isEmpty()
                ? List.of()
                : answers.getFirst().reasons().stream()
                        .filter(r -> answers.stream().allMatch(a -> a.reasons().contains(r)))
                        .toList();
    }

    /** What speaks against this purpose and not against every one. */
    public List<Reason> own(Answer answer) {
        var common = common();
        return answer.reasons().stream().filter(r -> !common.contains(r)).toList();
    }

    /** Where it is, as the policy sees it. */
    public enum Place {
        NOTHING_SAID,
        FORESEEN,
        BY_EXCEPTION,
        NOT_FORESEEN
    }

    /** @param reasons against it; none where it may */
    public record Answer(LeaveFor purpose, List<Reason> reasons) {
        public Answer {
            reasons = List.copyOf(reasons);
        }

        public boolean may() {
            return reasons.isEmpty();
        }
    }
}
