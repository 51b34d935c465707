package org.himuro.labels.picture;

import java.util.Map;
import org.himuro.labels.picture.RackPicture.State;

/**
 * How a rack was read, counted against what it holds.
 *
 * @param wrong codes that are not the tube's, or where no tube is
 * @param takenForEmpty tubes whose position was called empty
 * @param empties positions without a tube, and how many of them were called empty
 */
record Tally(int tubes, int read, int wrong, int takenForEmpty, int empties, int emptiesSeen, int refused) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    static Tally of(PictureReading<RackPicture> reading, Map<String, String> truth) {
        if (reading.value().isEmpty()) {
            return new Tally(truth.size(), 0, 0, 0, 96 - truth.size(), 0, 1);
        }
        var sum = NONE;
        for (var cell : reading.value().get().cells()) {
            var tube = truth.get(cell.position());
            var code = cell.code().orElse("");
            var empty = cell.state() == State.EMPTY;
            sum = sum.plus(
                    tube == null
                            ? new Tally(0, 0, code.isEmpty() ? 0 : 1, 0, 1, empty ? 1 : 0, 0)
                            : new Tally(
                                    1,
                                    code.equals(tube) ? 1 : 0,
                                    code.isEmpty() || code.equals(tube) ? 0 : 1,
                                    empty ? 1 : 0,
                                    0,
                                    0,
                                    0));
        }
        return sum;
    }

    Tally plus(Tally o) {
        return new Tally(
                tubes + o.tubes,
                read + o.read,
                wrong + o.wrong,
                takenForEmpty + o.takenForEmpty,
                empties + o.empties,
                emptiesSeen + o.emptiesSeen,
                refused + o.refused);
    }

    double rate() {
        return (double) read / Math.max(1, tubes);
    }
}
