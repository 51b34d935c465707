package org.himuro.lims.picking.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;

/** What surrounds tubes: the containers they stand in, up to the room, and their donors' consents. */
record Sight(Map<UUID, Container> containers, Map<UUID, Consent> consents) {

    /** @param uses whether consents are asked, too */
    static Sight of(Collection<Tube> tubes, boolean uses, Reads reads) {
        var found = new HashMap<UUID, Container>();
        var wanted = tubes.stream()
                .filter(t -> t.place() == TubePlace.POSITION)
                .flatMap(t -> t.placeId().stream())
                .collect(Collectors.toSet());
        while (!wanted.isEmpty()) {
            var read = reads.states(Containers.KIND, wanted);
            found.putAll(read);
            wanted = read.values().stream()
                    .flatMap(c -> c.parent().stream())
                    .filter(parent -> !found.containsKey(parent))
                    .collect(Collectors.toCollection(HashSet::new));
        }
        var donors = tubes.stream().map(Tube::donor).distinct().toList();
        return new Sight(found, uses ? reads.states(Consents.KIND, donors) : Map.of());
    }

    /** The container that it lies in, by its own word. */
    Optional<Container> box(Tube tube) {
        return tube.place() == TubePlace.POSITION
                ? tube.placeId().flatMap(id -> Optional.ofNullable(containers.get(id)))
                : Optional.empty();
    }

    /** Who has it: the site of its container, else who took it last. */
    UUID holder(Tube tube) {
        return box(tube).map(Container::site).orElse(tube.heldBy());
    }

    boolean inParcel(Tube tube) {
        return tube.place() == TubePlace.PARCEL
                || path(tube).stream().anyMatch(c -> c.parcel().isPresent());
    }

    private List<Container> path(Tube tube) {
        var path = new ArrayList<Container>();
        var next = box(tube);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = next.get().parent().flatMap(id -> Optional.ofNullable(containers.get(id)));
        }
        return path;
    }

    Consent consent(Tube tube) {
        return consents.getOrDefault(tube.donor(), Consent.none(tube.donor()));
    }
}
