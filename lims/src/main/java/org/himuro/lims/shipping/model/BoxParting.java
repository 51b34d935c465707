package org.himuro.lims.shipping.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/**
 * A packed box that comes into a site's hands brings nothing that another site took out of it on the way: such a tube was left in
 * its position for as long as the box was between them, and stays with whoever took it.
 */
final class BoxParting {
    private static final Set<LineState> TAKEN = EnumSet.of(LineState.RECEIVED, LineState.RETURNED);

    private BoxParting() {}

    /** @param now tubes that the site takes by the same act */
    static List<Entry> facts(Load load, UUID box, Set<UUID> now, Act act) {
        return load.manifest().lines().stream()
                .filter(l -> TAKEN.contains(l.state()) && !now.contains(l.tube()))
                .map(ManifestLine::tube)
                .flatMap(id -> load.tube(id).stream())
                .filter(t -> liesIn(t, box) && !t.heldBy().equals(act.actor().site()))
                .map(t -> new Entry(Tubes.KIND.ref(t.id()), new TubeTaken(t.heldBy(), "BOX_WENT_ON"), act.occurredAt()))
                .toList();
    }

    private static boolean liesIn(Tube tube, UUID box) {
        return tube.place() == TubePlace.POSITION
                && tube.placeId().filter(box::equals).isPresent();
    }
}
