package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.shipping.OrderedWork;
import org.himuro.lims.shipping.Ways;
import org.himuro.lims.shipping.model.Ends;
import org.himuro.lims.shipping.model.Found;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.ReservedPositions;

/** What is looked up before an act: codes, the parcel's way, what its boxes hold. */
@Singleton
final class Lookup {
    private final SpecimenIndex index;
    private final Sites sites;
    private final Ways ways;
    private final ReservedPositions reserved;
    private final MayLeave mayLeave;
    private final OrderedWork ordered;

    Lookup(
            SpecimenIndex index,
            Sites sites,
            Ways ways,
            ReservedPositions reserved,
            MayLeave mayLeave,
            OrderedWork ordered) {
        this.mayLeave = mayLeave;
        this.ordered = ordered;
        this.reserved = reserved;
        this.index = index;
        this.sites = sites;
        this.ways = ways;
    }

    /** Parcel and codes, as far as they mean something to this site. */
    Found find(String parcel, Collection<String> codes, UUID site) {
        var all = new ArrayList<>(codes);
        all.add(parcel);
        var refs = index.byCodes(all, VisibleSites.only(site));
        var id = Optional.ofNullable(refs.get(parcel))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id);
        return new Found(id, id.flatMap(ways::of).flatMap(this::ends), refs, Map.of(), Map.of(), mayLeave)
                .ordered(ordered);
    }

    /** The same at the receiver's, where a tube of the sender's may be that was never said to be in the parcel. */
    Found findInHand(String parcel, Collection<String> codes, UUID site) {
        var found = find(parcel, codes, site);
        var rest = codes.stream().filter(c -> !found.things().containsKey(c)).toList();
        var sender = found.ends()
                .filter(e -> e.receiver().id().equals(site))
                .map(e -> e.sender().id());
        if (rest.isEmpty() || sender.isEmpty()) {
            return found;
        }
        var things = new HashMap<>(found.things());
        things.putAll(index.byCodes(rest, VisibleSites.only(sender.get())));
        return new Found(found.parcel(), found.ends(), things, Map.of(), Map.of(), mayLeave).ordered(ordered);
    }

    /** Parcel and codes, and what the boxes among them hold. */
    Found findWithBoxes(String parcel, Collection<String> codes, UUID site) {
        var found = find(parcel, codes, site);
        var boxes = found.things().values().stream()
                .filter(s -> s.kind().equals("container"))
                .map(StreamRef::id)
                .toList();
        return new Found(found.parcel(), found.ends(), found.things(), inBoxes(boxes), reserved.in(boxes), mayLeave)
                .ordered(ordered);
    }

    /** The parcel and what the boxes in it hold. */
    Found findWithPackedBoxes(String parcel, UUID site) {
        var found = find(parcel, List.of(), site);
        var boxes = found.parcel().map(index::containersInParcel).orElse(List.of());
        return new Found(found.parcel(), found.ends(), found.things(), inBoxes(boxes), Map.of(), mayLeave)
                .ordered(ordered);
    }

    private Optional<Ends> ends(Ways.Way way) {
        return sites.byId(way.sender())
                .flatMap(from -> sites.byId(way.receiver()).map(to -> new Ends(from, to)));
    }

    private Map<UUID, List<UUID>> inBoxes(List<UUID> boxes) {
        var inside = new HashMap<UUID, List<UUID>>();
        boxes.forEach(box -> inside.put(box, index.tubesIn(box)));
        return inside;
    }
}
