package org.himuro.lims.retention.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.retention.LocalException;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.model.PolicyDifference;
import org.himuro.lims.shared.Reason;

/**
 * A version of the policy of a project.
 *
 * @param before what it is compared with
 * @param exceptions of the reader's sites
 * @param names of who drafted, asked and approved
 * @param given what stood in a form that was refused
 */
public record PolicyPage(
        Policy policy,
        PolicyVersion shown,
        Standing standing,
        Optional<PolicyVersion> before,
        List<PolicyDifference> changes,
        List<ExceptionLine> exceptions,
        Map<UUID, String> names,
        boolean mayKeep,
        LocalDate today,
        Map<String, String> given,
        List<Reason> reasons) {
    public PolicyPage {
        changes = List.copyOf(changes);
        exceptions = List.copyOf(exceptions);
        names = Map.copyOf(names);
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    /** @param site its code, @param own of the reader's site, @param over its day has passed */
    public record ExceptionLine(LocalException exception, String site, boolean own, boolean over) {
        public Tone tone() {
            return switch (exception.step()) {
                case ASKED -> Tone.LOOK;
                case APPROVED -> over ? Tone.WAITING : Tone.DONE;
                case ENDED -> Tone.WAITING;
            };
        }

        public Phrase word() {
            return Phrase.of("policy-exception."
                    + (over && exception.step() == LocalException.Step.APPROVED
                            ? "OVER"
                            : exception.step().name()));
        }
    }

    /** How far a version has come. */
    public enum Standing {
        DRAFT(Tone.LOOK),
        COMING(Tone.ACCENT),
        IN_FORCE(Tone.DONE),
        REPLACED(Tone.WAITING),
        DROPPED(Tone.WAITING);

        private final Tone tone;

        Standing(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        public Phrase word() {
            return Phrase.of("policy.standing." + name());
        }

        static Standing of(Policy policy, PolicyVersion version, LocalDate today) {
            return switch (version.step()) {
                case DRAFT -> DRAFT;
                case DROPPED -> DROPPED;
                case APPROVED -> {
                    if (version.from().isAfter(today)) {
                        yield COMING;
                    }
                    yield policy.inForce(today).filter(version::equals).isPresent() ? IN_FORCE : REPLACED;
                }
            };
        }
    }

    public String address() {
        return "/policies/" + policy.project();
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "–");
    }

    public Standing standing(PolicyVersion version) {
        return Standing.of(policy, version, today);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }
}
