package org.himuro.lims.storage.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.storage.Reservation;

/** A reservation without its positions. @param held how many of them are held */
record ReservationRow(
        UUID id,
        String code,
        UUID site,
        String purpose,
        UUID madeBy,
        Instant madeAt,
        Instant until,
        Optional<UUID> noted,
        int held) {

    static ReservationRow of(Reservation r) {
        return new ReservationRow(
                r.id(),
                r.code(),
                r.site(),
                r.purpose(),
                r.madeBy(),
                r.madeAt(),
                r.until(),
                r.noted(),
                r.held().size());
    }

    Reservation with(List<Reservation.Line> lines) {
        return new Reservation(id, code, site, purpose, madeBy, madeAt, until, noted, lines);
    }
}
