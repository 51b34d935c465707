package org.himuro.lims.picking.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.model.Stop;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;

/**
 * One pick as it is worked off.
 *
 * @param units in walking order
 * @param unit the one whose tubes are shown
 * @param lines its tubes, in walking order
 * @param unshown how many more of them there are
 * @param next the tube to be fetched next
 * @param hand the tube that is being put back
 * @param box code of a box that was just scanned, with how many tubes are to be fetched from it
 * @param openings of units, in this order
 * @param byCode of units, had the tubes been fetched by their codes
 * @param mayPick the reader may work on it
 * @param maySend the reader may begin a parcel for it
 * @param told what just happened
 * @param reasons why what was wanted was refused
 */
public record PickPage(
        Pick pick,
        String madeBy,
        List<Unit> units,
        Optional<Unit> unit,
        List<Line> lines,
        int unshown,
        Optional<Line> next,
        Optional<Line> hand,
        Optional<Box> box,
        int openings,
        int byCode,
        boolean mayPick,
        boolean maySend,
        Optional<Told> told,
        List<Reason> reasons) {
    public PickPage {
        units = List.copyOf(units);
        lines = List.copyOf(lines);
        reasons = List.copyOf(reasons);
    }

    /** @param code of the unit; empty for tubes that lie nowhere */
    public record Unit(int number, Optional<String> code, String words, Optional<String> room, int tubes, int left) {}

    /** @param waiting tubes of the list that are still in it */
    public record Box(String code, int waiting) {}

    public record Told(Tone tone, Phrase phrase) {}

    /** What has become of a tube. */
    public enum Fate {
        WAITING,
        NOT_FOUND,
        OUT,
        BACK,
        /** It was put away without the list. */
        ELSEWHERE,
        PACKED,
        /** Destroyed, or missing. */
        GONE;

        public Tone tone() {
            return switch (this) {
                case WAITING -> Tone.WAITING;
                case NOT_FOUND, GONE -> Tone.LOOK;
                case OUT -> Tone.ACCENT;
                case BACK, ELSEWHERE, PACKED -> Tone.DONE;
            };
        }
    }

    /**
     * @param number in walking order
     * @param stop where it lies, or the place that is kept for it
     * @param kept that place is kept for it
     * @param out how long it was out, up to now where it still is
     * @param mayUndo the reader may take back what was said of it last
     */
    public record Line(
            int number,
            Stop stop,
            Material material,
            Fate fate,
            boolean kept,
            Optional<Instant> pickedAt,
            Optional<Duration> out,
            Optional<String> by,
            boolean mayUndo) {
        public String tube() {
            return stop.code();
        }

        /** What it stands in within its unit, without the box. */
        public String between() {
            return String.join(
                    " › ", stop.between().stream().map(Stop.Step::words).toList());
        }

        public String boxCode() {
            return stop.box().map(Stop.Step::code).orElse("–");
        }
    }

    public int tubes() {
        return pick.lines().size();
    }

    /** How many need no more looking for. */
    public int done() {
        return tubes() - pick.count(Pick.State.WAITING);
    }

    public int left() {
        return pick.count(Pick.State.WAITING);
    }

    public int out() {
        return pick.count(Pick.State.PICKED);
    }
}
