package org.himuro.lims.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;

/**
 * A version of a policy.
 *
 * @param rules at most one for each form; of a form without one nothing is said
 */
public record PolicyVersion(
        int version,
        Preset preset,
        LocalDate from,
        Optional<Period> period,
        List<FormRule> rules,
        Step step,
        UUID draftedBy,
        Instant draftedAt,
        Optional<UUID> approvedBy,
        Optional<Instant> approvedAt) {
    public PolicyVersion {
        rules = rules.stream().sorted(Comparator.comparing(FormRule::form)).toList();
    }

    public enum Step {
        DRAFT,
        APPROVED,
        DROPPED
    }

    private record Content(int version, Preset preset, LocalDate from, Optional<Period> period, List<FormRule> rules) {}

    /** SHA-256 of what it says, hexadecimal: what the signature is bound to. */
    public String digest() {
        return new Digest(Sha256.of(Canonical.write(new Content(version, preset, from, period, rules)))).hex();
    }

    public Optional<FormRule> of(Form form) {
        return rules.stream().filter(r -> r.form() == form).findFirst();
    }

    PolicyVersion approved(UUID by, Instant at) {
        return new PolicyVersion(
                version,
                preset,
                from,
                period,
                rules,
                Step.APPROVED,
                draftedBy,
                draftedAt,
                Optional.of(by),
                Optional.of(at));
    }

    PolicyVersion dropped() {
        return new PolicyVersion(
                version,
                preset,
                from,
                period,
                rules,
                Step.DROPPED,
                draftedBy,
                draftedAt,
                Optional.empty(),
                Optional.empty());
    }
}
