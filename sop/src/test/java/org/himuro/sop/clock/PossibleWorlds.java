package org.himuro.sop.clock;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.himuro.sop.procedure.Outcome;

/**
 * The rule said another way, to compare with: every case is judged exactly, in microseconds, in all worlds that the uncertainty of the
 * clocks allows; only where all agree there is a verdict. Shares no code with what it checks.
 */
record PossibleWorlds(long first, long begin, long last, boolean lastFromChilled) {

    /** An instant in microseconds; {@code null}-free: state k(nown), u(nknown), n(ot yet). */
    record Instant(char state, long at, long uncertainty) {
        boolean known() {
            return state == 'k';
        }
    }

    Set<Outcome> outcomes(Instant origin, Instant[] inOrder) {
        for (var i = 0; i < inOrder.length; i++) {
            for (var j = i + 1; j < inOrder.length; j++) {
                var organMayBeChilledBeforeThePieceIsSampled = i == 1 && j == 2;
                if (!organMayBeChilledBeforeThePieceIsSampled
                        && inOrder[i].known()
                        && inOrder[j].known()
                        && inOrder[j].at + inOrder[j].uncertainty < inOrder[i].at - inOrder[i].uncertainty) {
                    return Set.of(Outcome.UNDETERMINED);
                }
            }
        }
        var frozen = inOrder[3];
        if (!origin.known() || frozen.state == 'u') {
            return Set.of(Outcome.UNDETERMINED);
        }
        return frozen.state == 'n' ? Set.of(Outcome.RUNNING) : worlds(origin, inOrder[2], frozen);
    }

    private Set<Outcome> worlds(Instant origin, Instant chilled, Instant frozen) {
        var found = new TreeSet<Outcome>();
        for (var toFrozen : between(origin, frozen).toArray()) {
            if (toFrozen <= first) {
                found.add(Outcome.DIRECT);
            } else if (chilled.state == 'n') {
                found.add(Outcome.DEVIATION);
            } else if (chilled.state == 'u' || chilled.at + chilled.uncertainty < origin.at - origin.uncertainty) {
                found.add(!lastFromChilled && toFrozen > last ? Outcome.DEVIATION : Outcome.UNDETERMINED);
            } else {
                for (var toChilled : between(origin, chilled).toArray()) {
                    for (var held : between(chilled, frozen).toArray()) {
                        var total = lastFromChilled ? held : toFrozen;
                        found.add(toChilled <= begin && total <= last ? Outcome.FALLBACK : Outcome.DEVIATION);
                    }
                }
            }
        }
        if (found.contains(Outcome.UNDETERMINED)) {
            found.remove(
                    Outcome.DEVIATION); // with the refrigerator's time unknown, a deviation only some worlds see is
            // not known
        }
        return found;
    }

    /** The ends of what the duration can be, and either side of each limit that lies between. */
    private LongStream between(Instant from, Instant to) {
        var middle = to.at - from.at;
        var spread = to.uncertainty + from.uncertainty;
        var corners =
                LongStream.of(middle - spread, middle + spread, first, first + 1, begin, begin + 1, last, last + 1);
        return corners.filter(t -> t >= middle - spread && t <= middle + spread).distinct();
    }
}
