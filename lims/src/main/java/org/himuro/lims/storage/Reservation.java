package org.himuro.lims.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Positions that a person has reserved (B9).
 *
 * @param purpose a code of {@link ReservationPurposes}
 * @param noted the act beside which a note was written
 * @param until when what is still held then is free again
 * @param lines in the order of reserving
 */
public record Reservation(
        UUID id,
        String code,
        UUID site,
        String purpose,
        UUID madeBy,
        Instant madeAt,
        Instant until,
        Optional<UUID> noted,
        List<Line> lines) {
    public Reservation {
        lines = List.copyOf(lines);
    }

    /** What has become of a position. */
    public enum Fate {
        HELD,
        /** Who reserved it has stored there. */
        FILLED,
        /** A person said that it is not needed. */
        ENDED,
        /** Its time was over. */
        EXPIRED,
        /** A rack scan has a tube there: agreed with who reserved it. */
        AGREED,
        /** A rack scan has a tube there: it had to be put somewhere at once. */
        URGENT,
        /** A rack scan has a tube there: the position was reserved by mistake. */
        MISTAKEN,
        /** A tube was found there, whatever was reserved. */
        FOUND
    }

    /** @param tube that was put there, where it was filled */
    public record Line(UUID container, String cell, Fate fate, Optional<UUID> tube) {
        public boolean held() {
            return fate == Fate.HELD;
        }

        public boolean isAt(UUID box, String position) {
            return container.equals(box) && cell.equals(position);
        }
    }

    public List<Line> held() {
        return lines.stream().filter(Line::held).toList();
    }

    public boolean holds(UUID container, String cell) {
        return lines.stream().anyMatch(l -> l.held() && l.isAt(container, cell));
    }

    public long count(Fate fate) {
        return lines.stream().filter(l -> l.fate() == fate).count();
    }
}
