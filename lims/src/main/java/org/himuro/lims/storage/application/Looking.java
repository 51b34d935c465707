package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.Quarantine;
import org.himuro.lims.storage.Quarantines;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservations;
import org.himuro.lims.storage.application.StorageIndex.Taken;
import org.himuro.lims.storage.model.Position;
import org.himuro.lims.storage.model.Situation;

/**
 * Gathers what a decision about places relies on, in few statements: codes and hints before the act on a connection of
 * their own, states within it, so that they are locked and compared at the write.
 */
@Singleton
final class Looking {
    private final StorageIndex index;
    private final Collection<WithdrawnDonors> withdrawn;

    Looking(StorageIndex index, Collection<WithdrawnDonors> withdrawn) {
        this.index = index;
        this.withdrawn = withdrawn;
    }

    /** What was seen before the act. @param above containers known to stand over those named */
    record Seen(Actor actor, Map<String, StreamRef> codes, Taken taken, Set<UUID> above) {
        UUID site() {
            return actor.site();
        }

        Map<Position, UUID> occupants() {
            return taken.occupants();
        }

        Set<UUID> ids(String kind) {
            return codes.values().stream()
                    .filter(ref -> ref.kind().equals(kind))
                    .map(StreamRef::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        Seen with(Taken others) {
            return new Seen(actor, codes, others, above);
        }

        /** Further containers, without codes that somebody named. */
        Seen and(Collection<UUID> containers) {
            var all = new LinkedHashSet<>(above);
            all.addAll(containers);
            return new Seen(actor, codes, taken, all);
        }
    }

    StorageIndex index() {
        return index;
    }

    Seen before(Actor actor, Collection<String> codes) {
        var found = index.visible(actor.site(), codes);
        var seen = new Seen(actor, found, Taken.NONE, Set.of());
        return new Seen(actor, found, Taken.NONE, index.upwards(seen.ids(Containers.KIND.name())));
    }

    /** The situation of tubes; occupants of positions are tubes. */
    Situation ofTubes(Seen seen, Reads reads) {
        var ids = seen.ids(Tubes.KIND.name());
        ids.addAll(seen.occupants().values());
        var tubes = reads.states(Tubes.KIND, ids);
        var containers = containers(seen, tubes.values(), List.of(), reads);
        return situation(seen, tubes, containers, reads);
    }

    /** The situation of containers; occupants of positions are containers. */
    Situation ofContainers(Seen seen, Reads reads) {
        var containers = containers(seen, List.of(), seen.occupants().values(), reads);
        return situation(seen, Map.of(), containers, reads);
    }

    private Situation situation(Seen seen, Map<UUID, Tube> tubes, Map<UUID, Container> containers, Reads reads) {
        var ids = new HashMap<String, UUID>();
        seen.codes().forEach((code, ref) -> ids.put(code, ref.id()));
        var donors = tubes.values().stream().map(Tube::donor).collect(Collectors.toSet());
        var gone = new HashSet<UUID>();
        withdrawn.forEach(port -> gone.addAll(port.among(reads, donors)));
        boolean asks =
                tubes.isEmpty() || !gone.isEmpty() || tubes.values().stream().anyMatch(Tube::quarantined);
        var quarantine = asks ? quarantine(containers.keySet(), reads) : Set.<UUID>of();
        var reserved = new Situation.Reserved(
                seen.actor().person(), seen.taken().reserved(), reservations(seen.taken(), reads));
        return new Situation(seen.site(), ids, tubes, containers, seen.occupants(), gone, quarantine, reserved);
    }

    private static Map<UUID, Reservation> reservations(Taken taken, Reads reads) {
        return taken.reserved().isEmpty()
                ? Map.of()
                : reads.states(Reservations.KIND, Set.copyOf(taken.reserved().values()));
    }

    /** One read where the hints are right; one more per level where something moved meanwhile. */
    private static Map<UUID, Container> containers(
            Seen seen, Collection<Tube> tubes, Collection<UUID> occupants, Reads reads) {
        var wanted = seen.ids(Containers.KIND.name());
        wanted.addAll(seen.above());
        wanted.addAll(occupants);
        tubes.stream()
                .filter(t -> t.place() == TubePlace.POSITION)
                .flatMap(t -> t.placeId().stream())
                .forEach(wanted::add);
        var found = new HashMap<UUID, Container>();
        while (!wanted.isEmpty()) {
            var read = reads.states(Containers.KIND, wanted);
            found.putAll(read);
            wanted = read.values().stream()
                    .flatMap(c -> c.parent().stream())
                    .filter(parent -> !found.containsKey(parent))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return found;
    }

    private static Set<UUID> quarantine(Collection<UUID> containers, Reads reads) {
        return reads
                .states(
                        Quarantines.KIND,
                        containers.stream().map(Quarantines::streamOf).toList())
                .values()
                .stream()
                .filter(Quarantine::quarantine)
                .map(Quarantine::container)
                .collect(Collectors.toUnmodifiableSet());
    }
}
