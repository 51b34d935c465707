package org.himuro.lims.picking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.picking.OutOfCold.Trip;

/**
 * A tube as picking looks at it.
 *
 * @param list the open list it is on
 * @param kept box and cell that are kept for it while it is out
 * @param cold how long it was out of the cold
 * @param now the moment up to which that is counted
 */
public record TubePick(Optional<On> list, Optional<String> kept, OutOfCold cold, Instant now) {

    /**
     * @param address of the list, where the reader may see it
     * @param by who has it in hand
     */
    public record On(
            String pick, Pick.State state, Optional<String> address, Optional<String> by, Optional<Instant> at) {}

    /** There is nothing to show. */
    public boolean silent() {
        return list.isEmpty() && kept.isEmpty() && cold.trips().isEmpty();
    }

    public Duration total() {
        return cold.total(now);
    }

    public Duration length(Trip trip) {
        return trip.length(now);
    }
}
