package org.himuro.lims.processing.model;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Predicate;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.specimen.TubeEvent.TubeFilled;
import org.himuro.lims.specimen.TubeEvent.TubeFound;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeThawed;
import org.himuro.lims.specimen.TubeEvent.TubeTimeUnknown;

/** Whether a tube that is worked on now is thawed by that (W3). */
public final class Thawing {
    private Thawing() {}

    /**
     * Frozen since it was thawed last: by a freezing, or by where it was put.
     *
     * @param own all facts of the tube
     * @param cold whether what lies in this container is frozen
     */
    public static boolean isFrozen(Collection<Recorded> own, Predicate<UUID> cold) {
        boolean frozen = false;
        for (var recorded : History.asItHappened(own)) {
            frozen = switch (recorded.fact()) {
                case TubeFrozen e -> true;
                case TubeTimeUnknown e -> frozen || e.which().equals("frozen");
                case TubeStored e -> frozen || cold.test(e.container());
                case TubeFound e -> frozen || cold.test(e.container());
                case TubeThawed e -> false;
                case TubeFilled e -> false;
                default -> frozen;
            };
        }
        return frozen;
    }
}
