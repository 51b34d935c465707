package org.himuro.lims.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a procedure on its way into force and out of it. Its text is kept by its digest.
 *
 * @param digest SHA-256 of the text, hexadecimal: what the signatures are bound to
 * @param secondSignedAt when it was approved, but for what came with the program
 */
public record Revision(
        UUID id,
        String procedureId,
        int version,
        String digest,
        Origin origin,
        Step step,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        UUID draftedBy,
        UUID draftedSite,
        Instant draftedAt,
        Optional<UUID> firstSigner,
        Optional<Instant> firstSignedAt,
        Optional<UUID> secondSigner,
        Optional<Instant> secondSignedAt,
        Optional<UUID> withdrawnBy,
        Optional<Instant> withdrawnAt,
        Optional<Withdrawal> withdrawnWhy) {

    /** Where the text comes from. */
    public enum Origin {
        PROGRAM,
        SITE
    }

    /** Superseded is no step: it is what an approved version is once another has begun. */
    public enum Step {
        DRAFT,
        APPROVED,
        WITHDRAWN,
        DROPPED
    }

    /** Why a version is withdrawn. */
    public enum Withdrawal {
        WRONG,
        NOT_FEASIBLE,
        NO_LONGER_DONE
    }

    /** Whether its text and its days can no longer change. */
    public boolean fixed() {
        return step == Step.APPROVED || step == Step.WITHDRAWN;
    }

    public boolean signedBy(UUID person) {
        return firstSigner.filter(person::equals).isPresent()
                || secondSigner.filter(person::equals).isPresent();
    }
}
