package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.storage.Reservation;

/** Reservations as they stand. */
public interface ReservationQueries {
    /** @param of only that person's @param held those that hold positions; else those that hold none any more */
    record Asked(Optional<UUID> of, boolean held) {
        /** Before every row of the list. */
        public TimeKey start() {
            return held ? new TimeKey(Instant.EPOCH, new UUID(0, 0)) : TimeKey.START;
        }
    }

    Optional<Reservation> read(String code, VisibleSites sites);

    /** Those that hold positions by their end, the next first; the others the latest first. Those after this key. */
    List<Reservation> list(VisibleSites sites, Asked asked, TimeKey after, int rows);

    /** Codes of containers and tubes. */
    Map<UUID, String> codes(Collection<UUID> things);

    /** What has become too old to be held, at whatever site. */
    List<Over> over(Instant now);

    /** @param version of the reservation's stream */
    record Over(UUID reservation, UUID site, long version) {}
}
