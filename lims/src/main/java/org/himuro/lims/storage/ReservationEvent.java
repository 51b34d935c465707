package org.himuro.lims.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Accompanying;
import org.himuro.lims.shared.Fact;

/** What happens to positions that somebody has reserved. */
public sealed interface ReservationEvent extends Fact {

    /** @param cell in its normal form, e.g. {@code A01} */
    record Cell(UUID container, String cell) {}

    /**
     * These positions are held for who acted.
     *
     * @param purpose a code of {@link ReservationPurposes}
     * @param note hash of what was written beside it
     */
    record PositionsReserved(
            String code, UUID site, String purpose, Optional<String> note, Instant until, List<Cell> cells)
            implements ReservationEvent {
        public PositionsReserved {
            cells = List.copyOf(cells);
        }
    }

    /** Who reserved it has stored there: the position has left the reservation. */
    record ReservationFilled(UUID container, String cell, UUID tube) implements ReservationEvent, Accompanying {}

    /** These positions are held no longer. */
    record ReservationEnded(Reservation.Fate how, List<Cell> cells) implements ReservationEvent, Accompanying {
        public ReservationEnded {
            cells = List.copyOf(cells);
        }
    }

    /** It ends then, earlier or later than was said. */
    record ReservationProlonged(Instant until) implements ReservationEvent {}
}
