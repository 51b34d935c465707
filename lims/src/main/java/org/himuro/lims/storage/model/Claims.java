package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.ReservationEnded;
import org.himuro.lims.storage.ReservationEvent.ReservationFilled;
import org.himuro.lims.storage.Reservations;

/** What a reservation says to whoever wants one of its positions. */
public final class Claims {
    private Claims() {}

    /** Where, who, why, until when, and by which reservation. */
    public static Reason reason(Reservation r, String box, String cell) {
        return Reason.of("POSITION_RESERVED", box, cell, r.madeBy(), r.purpose(), r.until(), r.code());
    }

    static Entry filled(Reservation r, Position position, UUID tube, Instant at) {
        return entry(r, new ReservationFilled(position.container(), position.cell(), tube), at);
    }

    static Entry ended(Reservation r, Position position, Fate how, Instant at) {
        return entry(r, new ReservationEnded(how, List.of(new Cell(position.container(), position.cell()))), at);
    }

    private static Entry entry(Reservation r, Fact fact, Instant at) {
        return new Entry(Reservations.KIND.ref(r.id()), fact, at);
    }
}
