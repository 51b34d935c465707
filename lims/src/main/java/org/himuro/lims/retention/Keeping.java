package org.himuro.lims.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said about keeping the tubes of a case, by whichever site.
 *
 * @param reviewDue the day on which its time was over, while nobody has decided
 * @param keptUntil the day until which it is kept on, @param keptWhy one of {@link #REASONS}
 */
public record Keeping(
        UUID id,
        UUID caseId,
        List<LegalHold> holds,
        Optional<LocalDate> reviewDue,
        Optional<LocalDate> keptUntil,
        Optional<String> keptWhy,
        Optional<UUID> keptBy,
        Optional<Instant> keptAt) {
    public static final List<String> REASONS =
            List.of("STILL_IN_USE", "RARE", "ONGOING_STUDY", "LAW", "UNDER_DISCUSSION");

    public Keeping {
        holds = List.copyOf(holds);
    }

    public Optional<LegalHold> hold(UUID hold) {
        return holds.stream().filter(h -> h.id().equals(hold)).findFirst();
    }

    /** The hold that keeps a tube on a day. */
    public Optional<LegalHold> holding(UUID tube, LocalDate day) {
        return holds.stream().filter(h -> h.lasts(day) && h.covers(tube)).findFirst();
    }

    Keeping withHolds(List<LegalHold> now) {
        return new Keeping(id, caseId, now, reviewDue, keptUntil, keptWhy, keptBy, keptAt);
    }

    Keeping due(Optional<LocalDate> day) {
        return new Keeping(id, caseId, holds, day, keptUntil, keptWhy, keptBy, keptAt);
    }
}
