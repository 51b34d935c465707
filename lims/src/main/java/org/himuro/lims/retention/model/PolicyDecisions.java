package org.himuro.lims.retention.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.ApproveException;
import org.himuro.lims.retention.ApprovePolicy;
import org.himuro.lims.retention.AskException;
import org.himuro.lims.retention.DraftPolicy;
import org.himuro.lims.retention.DropPolicy;
import org.himuro.lims.retention.EndException;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.LocalException;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.Policies;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.PolicyEvent;
import org.himuro.lims.retention.PolicyEvent.ExceptionApproved;
import org.himuro.lims.retention.PolicyEvent.ExceptionAsked;
import org.himuro.lims.retention.PolicyEvent.ExceptionEnded;
import org.himuro.lims.retention.PolicyEvent.PolicyApproved;
import org.himuro.lims.retention.PolicyEvent.PolicyDrafted;
import org.himuro.lims.retention.PolicyEvent.PolicyDropped;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;

/** A policy is drafted by one person and approved by another; so is an exception from it. */
public final class PolicyDecisions {
    private static final Pattern PROJECT = Pattern.compile("[A-Z0-9]{2,8}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9._/-]{1,64}");

    private PolicyDecisions() {}

    public static Decision<PolicyAnswer> draft(DraftPolicy command, Act act, Reads reads) {
        var known = policy(command.project(), reads);
        var reasons = new ArrayList<Reason>();
        if (!PROJECT.matcher(command.project()).matches()) {
            reasons.add(Reason.of("PROJECT_NOT_UNDERSTOOD"));
        }
        reasons.addAll(rules(command.rules()));
        command.period()
                .filter(p -> p.years() < 1 || p.years() > Period.MOST)
                .ifPresent(p -> reasons.add(Reason.of("PERIOD_NOT_UNDERSTOOD", Period.MOST)));
        reasons.addAll(passed(command.from(), act));
        known.flatMap(Policy::lastApproved)
                .filter(v -> !v.from().isBefore(command.from()))
                .ifPresent(v -> reasons.add(Reason.of("POLICY_FROM_NOT_NEXT", v.version(), v.from())));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        int version = known.flatMap(Policy::draft)
                .map(PolicyVersion::version)
                .orElseGet(() -> 1
                        + known.stream()
                                .flatMap(p -> p.versions().stream())
                                .mapToInt(PolicyVersion::version)
                                .max()
                                .orElse(0));
        return one(
                command.project(),
                new PolicyDrafted(
                        command.project(),
                        version,
                        command.preset(),
                        command.from(),
                        command.period(),
                        command.rules()),
                new PolicyAnswer(command.project(), version, PolicyVersion.Step.DRAFT.name()),
                act);
    }

    private static List<Reason> rules(List<FormRule> rules) {
        var reasons = new ArrayList<Reason>();
        if (rules.isEmpty()) {
            reasons.add(Reason.of("POLICY_SAYS_NOTHING"));
        }
        if (rules.stream().map(FormRule::form).distinct().count() < rules.size()) {
            reasons.add(Reason.of("FORM_TWICE"));
        }
        for (var rule : rules) {
            if (rule.keepers().isEmpty()) {
                reasons.add(Reason.of("KEEPER_MISSING", rule.form()));
            }
            rule.reserve()
                    .filter(r -> !possible(rule.form(), r))
                    .ifPresent(r -> reasons.add(Reason.of("RESERVE_NOT_UNDERSTOOD", rule.form())));
        }
        return reasons;
    }

    private static boolean possible(Form form, Reserve reserve) {
        boolean whole = reserve.unit() == ReserveUnit.TUBE || reserve.unit() == ReserveUnit.PIECE;
        return form.units().contains(reserve.unit())
                && reserve.value().signum() > 0
                && Amount.possible(reserve.value())
                && (!whole || reserve.value().stripTrailingZeros().scale() <= 0);
    }

    public static Decision<PolicyAnswer> approve(ApprovePolicy command, Act act, Reads reads) {
        var found = policy(command.project(), reads).flatMap(p -> p.version(command.version()));
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("POLICY_UNKNOWN"));
        }
        var version = found.get();
        if (version.step() != PolicyVersion.Step.DRAFT) {
            return Decision.refused(Reason.of("POLICY_DECIDED"));
        }
        var reasons = new ArrayList<Reason>();
        if (!version.digest().equals(command.digest())) {
            reasons.add(Reason.of("POLICY_CHANGED"));
        }
        reasons.addAll(signed(command.signer(), version.draftedBy()));
        reasons.addAll(passed(version.from(), act));
        return reasons.isEmpty()
                ? one(
                        command.project(),
                        new PolicyApproved(
                                version.version(),
                                version.digest(),
                                command.signer().orElseThrow()),
                        new PolicyAnswer(command.project(), version.version(), PolicyVersion.Step.APPROVED.name()),
                        act)
                : new Decision.Refused<>(reasons);
    }

    public static Decision<PolicyAnswer> drop(DropPolicy command, Act act, Reads reads) {
        var found = policy(command.project(), reads).flatMap(p -> p.version(command.version()));
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("POLICY_UNKNOWN"));
        }
        return found.get().step() == PolicyVersion.Step.DRAFT
                ? one(
                        command.project(),
                        new PolicyDropped(command.version()),
                        new PolicyAnswer(command.project(), command.version(), PolicyVersion.Step.DROPPED.name()),
                        act)
                : Decision.refused(Reason.of("POLICY_DECIDED"));
    }

    /** @param keeper what the actor's site is, where it keeps anything */
    public static Decision<PolicyAnswer> ask(AskException command, Optional<Keeper> keeper, Act act, Reads reads) {
        var today = Wish.day(act.recordedAt());
        var known = policy(command.project(), reads);
        var rule = known.flatMap(p -> p.inForce(today)).flatMap(v -> v.of(command.form()));
        if (known.isEmpty() || known.get().inForce(today).isEmpty()) {
            return Decision.refused(Reason.of("POLICY_UNKNOWN"));
        }
        var site = act.actor().site();
        var reasons = new ArrayList<Reason>();
        if (!LocalException.REASONS.contains(command.reason())) {
            reasons.add(Reason.of("REASON_MISSING"));
        }
        if (!DOCUMENT.matcher(command.evidence()).matches()) {
            reasons.add(Reason.of("EVIDENCE_MISSING"));
        }
        reasons.addAll(until(command.until(), today));
        if (rule.isEmpty() || keeper.isEmpty() || rule.get().keepers().contains(keeper.get())) {
            reasons.add(Reason.of("EXCEPTION_NOT_NEEDED", command.form()));
        }
        known.get().exceptions().stream()
                .filter(e -> e.site().equals(site)
                        && e.form() == command.form()
                        && e.step() != LocalException.Step.ENDED
                        && !e.until().isBefore(today))
                .findFirst()
                .ifPresent(e -> reasons.add(Reason.of("EXCEPTION_THERE", e.number(), e.form(), e.until())));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        int number = 1 + known.get().exceptions().size();
        return one(
                command.project(),
                new ExceptionAsked(number, site, command.form(), command.reason(), command.evidence(), command.until()),
                new PolicyAnswer(command.project(), number, LocalException.Step.ASKED.name()),
                act);
    }

    public static Decision<PolicyAnswer> approve(ApproveException command, Act act, Reads reads) {
        var found = exception(command.project(), command.number(), act, reads);
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("EXCEPTION_UNKNOWN"));
        }
        if (found.get().step() != LocalException.Step.ASKED) {
            return Decision.refused(Reason.of("EXCEPTION_DECIDED"));
        }
        var reasons = new ArrayList<>(signed(command.signer(), found.get().askedBy()));
        reasons.addAll(until(found.get().until(), Wish.day(act.recordedAt())));
        return reasons.isEmpty()
                ? one(
                        command.project(),
                        new ExceptionApproved(command.number(), command.signer().orElseThrow()),
                        new PolicyAnswer(command.project(), command.number(), LocalException.Step.APPROVED.name()),
                        act)
                : new Decision.Refused<>(reasons);
    }

    public static Decision<PolicyAnswer> end(EndException command, Act act, Reads reads) {
        var found = exception(command.project(), command.number(), act, reads);
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("EXCEPTION_UNKNOWN"));
        }
        return found.get().step() == LocalException.Step.ENDED
                ? Decision.refused(Reason.of("EXCEPTION_DECIDED"))
                : one(
                        command.project(),
                        new ExceptionEnded(command.number()),
                        new PolicyAnswer(command.project(), command.number(), LocalException.Step.ENDED.name()),
                        act);
    }

    /** Of the actor's own site: another's is as unknown as one that is not there. */
    private static Optional<LocalException> exception(String project, int number, Act act, Reads reads) {
        return policy(project, reads)
                .flatMap(p -> p.exception(number))
                .filter(e -> e.site().equals(act.actor().site()));
    }

    private static Optional<Policy> policy(String project, Reads reads) {
        return reads.state(Policies.KIND, Policies.idOf(project));
    }

    private static List<Reason> signed(Optional<UUID> signer, UUID first) {
        if (signer.isEmpty()) {
            return List.of(Reason.of("SIGNATURE_WRONG"));
        }
        return signer.get().equals(first) ? List.of(Reason.of("APPROVED_BY_SELF")) : List.of();
    }

    /** What has left is never judged by what was approved afterwards. */
    private static List<Reason> passed(LocalDate from, Act act) {
        var today = Wish.day(act.recordedAt());
        return from.isBefore(today) ? List.of(Reason.of("POLICY_FROM_PASSED", from, today)) : List.of();
    }

    private static List<Reason> until(LocalDate until, LocalDate today) {
        return until.isBefore(today) ? List.of(Reason.of("UNTIL_PASSED", until, today)) : List.of();
    }

    private static Decision<PolicyAnswer> one(String project, PolicyEvent fact, PolicyAnswer answer, Act act) {
        return new Decision.Accepted<>(
                List.of(new Entry(Policies.KIND.ref(Policies.idOf(project)), fact, act.occurredAt())), answer);
    }
}
