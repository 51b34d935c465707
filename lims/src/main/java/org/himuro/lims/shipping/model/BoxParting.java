package org.himuro.lims.shipping.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.specimen.ContainerEvent;
import org.himuro.lims.specimen.ContainerEvent.ContainerReceived;
import org.himuro.lims.specimen.ContainerEvent.ContainerTaken;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.Tubes;

/**
 * A packed box that comes into a site's hands brings nothing that another site took out of it on the way: such a tube was left in
 * its position for as long as the box was between them, and stays with whoever took it.
 */
final class BoxParting {
    private BoxParting() {}

    /** A box of the parcel comes out of it by a receipt. @param now tubes that the site takes by the same act */
    static List<Entry> received(Load load, UUID box, Set<UUID> now, Act act) {
        var received = new ContainerReceived(load.parcel().id(), act.actor().site());
        return with(received, load, box, now, act);
    }

    /** Its sender takes it out of the parcel again. */
    static List<Entry> unpacked(Load load, UUID box, Act act) {
        return with(new ContainerTaken(act.actor().site()), load, box, Set.of(), act);
    }

    private static List<Entry> with(ContainerEvent fact, Load load, UUID box, Set<UUID> now, Act act) {
        var left = new Entry(Containers.KIND.ref(box), fact, act.occurredAt());
        return Stream.concat(Stream.of(left), parted(load, box, now, act)).toList();
    }

    private static Stream<Entry> parted(Load load, UUID box, Set<UUID> now, Act act) {
        return load.manifest().lines().stream()
                .filter(l -> l.state().taken() && !now.contains(l.tube()))
                .map(ManifestLine::tube)
                .flatMap(id -> load.tube(id).stream())
                .filter(t ->
                        load.liesIn(t, box) && !t.heldBy().equals(act.actor().site()))
                .map(t ->
                        new Entry(Tubes.KIND.ref(t.id()), new TubeTaken(t.heldBy(), "BOX_WENT_ON"), act.occurredAt()));
    }
}
