package org.himuro.lims.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Material that may neither leave nor be disposed of.
 *
 * @param reason one of {@link #REASONS}
 * @param tubes that it is about; none means all of the case, also those that come
 * @param until the last day; none means until it is lifted
 * @param noted the act beside which a remark was written
 */
public record LegalHold(
        UUID id,
        UUID site,
        String reason,
        List<UUID> tubes,
        Optional<LocalDate> until,
        UUID placedBy,
        Instant placedAt,
        Optional<UUID> noted,
        Optional<UUID> liftedBy,
        Optional<Instant> liftedAt) {
    public static final List<String> REASONS =
            List.of("PROCEEDINGS", "INVESTIGATION", "INSPECTION", "DONOR_ASKED", "OTHER");

    public LegalHold {
        tubes = List.copyOf(tubes);
    }

    public boolean lasts(LocalDate day) {
        return liftedBy.isEmpty() && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean covers(UUID tube) {
        return tubes.isEmpty() || tubes.contains(tube);
    }

    LegalHold lifted(UUID by, Instant at) {
        return new LegalHold(
                id, site, reason, tubes, until, placedBy, placedAt, noted, Optional.of(by), Optional.of(at));
    }
}
