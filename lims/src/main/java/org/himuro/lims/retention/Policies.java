package org.himuro.lims.retention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.retention.PolicyEvent.ExceptionApproved;
import org.himuro.lims.retention.PolicyEvent.ExceptionAsked;
import org.himuro.lims.retention.PolicyEvent.ExceptionEnded;
import org.himuro.lims.retention.PolicyEvent.PolicyApproved;
import org.himuro.lims.retention.PolicyEvent.PolicyDrafted;
import org.himuro.lims.retention.PolicyEvent.PolicyDropped;

/** Streams of policies: one for each project, so that whoever relies on a policy relies on all of it. */
public final class Policies implements StreamKind<Policy> {
    public static final Policies KIND = new Policies();

    private Policies() {}

    public static UUID idOf(String project) {
        return UUID.nameUUIDFromBytes(("policy/" + project).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public Policy blank(UUID id) {
        return new Policy(id, "", List.of(), List.of());
    }

    @Override
    public Policy after(Policy before, Recorded recorded) {
        return recorded.fact() instanceof PolicyEvent event ? after(before, event, recorded) : before;
    }

    private static Policy after(Policy p, PolicyEvent event, Recorded recorded) {
        var at = recorded.occurredAt();
        return switch (event) {
            case PolicyDrafted e -> drafted(p, e, recorded.actor().person(), at);
            case PolicyApproved e ->
                version(
                        p,
                        e.version(),
                        v -> v.step() == PolicyVersion.Step.DRAFT && v.digest().equals(e.digest())
                                ? v.approved(e.signer(), at)
                                : v);
            case PolicyDropped e ->
                version(p, e.version(), v -> v.step() == PolicyVersion.Step.DRAFT ? v.dropped() : v);
            case ExceptionAsked e -> asked(p, e, recorded.actor().person(), at);
            case ExceptionApproved e ->
                exception(
                        p,
                        e.number(),
                        x -> x.step() == LocalException.Step.ASKED
                                ? x.with(LocalException.Step.APPROVED, Optional.of(e.signer()), Optional.of(at))
                                : x);
            case ExceptionEnded e ->
                exception(p, e.number(), x -> x.with(LocalException.Step.ENDED, Optional.empty(), Optional.empty()));
        };
    }

    private static Policy drafted(Policy p, PolicyDrafted e, UUID by, Instant at) {
        var fresh = new PolicyVersion(
                e.version(),
                e.preset(),
                e.from(),
                e.period(),
                e.rules(),
                PolicyVersion.Step.DRAFT,
                by,
                at,
                Optional.empty(),
                Optional.empty());
        if (p.version(e.version())
                .filter(v -> v.step() == PolicyVersion.Step.APPROVED)
                .isPresent()) {
            return p;
        }
        var versions = new ArrayList<>(p.versions());
        versions.removeIf(v -> v.version() == e.version());
        versions.add(fresh);
        versions.sort(Comparator.comparingInt(PolicyVersion::version));
        return new Policy(p.id(), e.project(), versions, p.exceptions());
    }

    private static Policy asked(Policy p, ExceptionAsked e, UUID by, Instant at) {
        if (p.exception(e.number()).isPresent()) {
            return p;
        }
        var exceptions = new ArrayList<>(p.exceptions());
        exceptions.add(new LocalException(
                e.number(),
                e.site(),
                e.form(),
                e.reason(),
                e.evidence(),
                e.until(),
                LocalException.Step.ASKED,
                by,
                at,
                Optional.empty(),
                Optional.empty()));
        return new Policy(p.id(), p.project(), p.versions(), exceptions);
    }

    private static Policy version(Policy p, int number, UnaryOperator<PolicyVersion> change) {
        return new Policy(
                p.id(),
                p.project(),
                p.versions().stream()
                        .map(v -> v.version() == number ? change.apply(v) : v)
                        .toList(),
                p.exceptions());
    }

    private static Policy exception(Policy p, int number, UnaryOperator<LocalException> change) {
        return new Policy(
                p.id(),
                p.project(),
                p.versions(),
                p.exceptions().stream()
                        .map(x -> x.number() == number ? change.apply(x) : x)
                        .toList());
    }
}
