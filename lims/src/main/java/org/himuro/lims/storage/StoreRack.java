package org.himuro.lims.storage;

import java.util.List;
import java.util.Optional;

/**
 * A request: what a rack scanner saw of a box becomes the record, in one act (L5). Empty is not unread: a cell that could
 * not be read, a code that is not known here and a code read twice stop the act until somebody has decided.
 *
 * @param box the code of the box in the record
 * @param file SHA-256 of the raw file, hexadecimal
 * @param previewed the fingerprint of the preview that was looked at; another one now refuses the act
 * @param handling what a person did with the reading before it came to this
 */
public record StoreRack(
        String box, String file, List<ReadCell> cells, List<Decided> decisions, String previewed, Handling handling) {
    public StoreRack {
        cells = List.copyOf(cells);
        decisions = List.copyOf(decisions);
    }

    /**
     * @param byHand cells that the rack scanner could not read and a hand scanner did; they are among the cells with their codes
     * @param turned the cells are those of the file turned by 180 degrees
     * @param liesRight a person says that the rack lies as it was read, although the record makes a turned one likely
     * @param rackCode the rack's own code in the file, as written
     */
    public record Handling(List<String> byHand, boolean turned, boolean liesRight, Optional<String> rackCode) {
        /** As the scanner gave it. */
        public static final Handling NONE = new Handling(List.of(), false, false, Optional.empty());

        public Handling {
            byHand = List.copyOf(byHand);
        }
    }

    /** @param code as written, present if and only if {@code seen} is {@code CODE} */
    public record ReadCell(String cell, Seen seen, Optional<String> code) {
        public ReadCell {
            if (code.isPresent() != (seen == Seen.CODE)) {
                throw new IllegalArgumentException("a cell has a code if and only if one was seen");
            }
        }
    }

    public enum Seen {
        CODE,
        EMPTY,
        UNREAD
    }

    public record Decided(String cell, Choice choice) {}

    public enum Choice {
        /** The record stays as it is in this cell. */
        KEEP,
        /** The tube of the record is not there any more. */
        TAKE_OUT,
        /** The tube that was read is not stored. */
        LEAVE_OUT,
        /** It lies there although the position is reserved: agreed with who reserved it. */
        PUT_AGREED,
        /** The same: it had to be put somewhere at once. */
        PUT_URGENT,
        /** The same: the position was reserved by mistake. */
        PUT_MISTAKEN;

        /** What putting a tube into a reserved position means for the reservation; empty where nothing is put. */
        public Optional<Reservation.Fate> although() {
            return switch (this) {
                case PUT_AGREED -> Optional.of(Reservation.Fate.AGREED);
                case PUT_URGENT -> Optional.of(Reservation.Fate.URGENT);
                case PUT_MISTAKEN -> Optional.of(Reservation.Fate.MISTAKEN);
                case KEEP, TAKE_OUT, LEAVE_OUT -> Optional.empty();
            };
        }
    }
}
