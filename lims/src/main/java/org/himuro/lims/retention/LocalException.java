package org.himuro.lims.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A site keeps a form that the policy keeps elsewhere.
 *
 * @param reason one of {@link #REASONS}
 * @param evidence the document that shows that quality there equals that of central storage, e.g. {@code QA-2026-014}
 * @param until the last day
 */
public record LocalException(
        int number,
        UUID site,
        Form form,
        String reason,
        String evidence,
        LocalDate until,
        Step step,
        UUID askedBy,
        Instant askedAt,
        Optional<UUID> approvedBy,
        Optional<Instant> approvedAt) {
    public static final List<String> REASONS =
            List.of("CARE_OF_PATIENT", "RESEARCH_HERE", "CANNOT_TRAVEL", "BANK_FULL", "EARLIER_AGREEMENT");

    public enum Step {
        ASKED,
        APPROVED,
        ENDED
    }

    boolean holds(UUID where, Form what, LocalDate day) {
        return step == Step.APPROVED && site.equals(where) && form == what && !day.isAfter(until);
    }

    LocalException with(Step next, Optional<UUID> by, Optional<Instant> at) {
        return new LocalException(
                number,
                site,
                form,
                reason,
                evidence,
                until,
                next,
                askedBy,
                askedAt,
                by.or(() -> approvedBy),
                at.or(() -> approvedAt));
    }
}
