package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.storage.Reservation;

/**
 * What a decision about places relies on. Codes name only what the acting site may read, so a foreign code and an unknown
 * one look alike.
 *
 * @param site the acting site
 * @param ids by code, aliases included
 * @param containers every container named, everyone a tube is in, and all that these stand in
 * @param occupants who was seen in which position; a hint, to be believed only where the tube's own state agrees
 * @param withdrawn donors whose consent was withdrawn
 * @param quarantine containers that are places of quarantine
 * @param reserved positions that are held for somebody
 */
public record Situation(
        UUID site,
        Map<String, UUID> ids,
        Map<UUID, Tube> tubes,
        Map<UUID, Container> containers,
        Map<Position, UUID> occupants,
        Set<UUID> withdrawn,
        Set<UUID> quarantine,
        Reserved reserved) {
    private static final int DEEPEST = 12;

    /**
     * @param person who acts
     * @param positions which reservation was seen to hold which position; a hint, as {@code occupants}
     */
    public record Reserved(UUID person, Map<Position, UUID> positions, Map<UUID, Reservation> reservations) {
        private static final Reserved NOTHING = new Reserved(new UUID(0, 0), Map.of(), Map.of());

        public Reserved {
            positions = Map.copyOf(positions);
            reservations = Map.copyOf(reservations);
        }
    }

    public Situation(
            UUID site,
            Map<String, UUID> ids,
            Map<UUID, Tube> tubes,
            Map<UUID, Container> containers,
            Map<Position, UUID> occupants,
            Set<UUID> withdrawn,
            Set<UUID> quarantine) {
        this(site, ids, tubes, containers, occupants, withdrawn, quarantine, Reserved.NOTHING);
    }

    public Situation {
        ids = Map.copyOf(ids);
        tubes = Map.copyOf(tubes);
        containers = Map.copyOf(containers);
        occupants = Map.copyOf(occupants);
        withdrawn = Set.copyOf(withdrawn);
        quarantine = Set.copyOf(quarantine);
    }

    public Optional<Tube> tube(String code) {
        return Optional.ofNullable(ids.get(code)).flatMap(id -> Optional.ofNullable(tubes.get(id)));
    }

    public Optional<Container> container(String code) {
        return Optional.ofNullable(ids.get(code)).flatMap(this::container);
    }

    public Optional<Container> container(UUID id) {
        return Optional.ofNullable(containers.get(id));
    }

    /** The tube that really lies there. */
    public Optional<Tube> occupant(UUID container, String cell) {
        return Optional.ofNullable(occupants.get(new Position(container, cell)))
                .flatMap(id -> Optional.ofNullable(tubes.get(id)))
                .filter(t -> t.isIn(container, cell) && !t.claimed());
    }

    /** The tube that was picked out of it: it is kept for that. */
    public Optional<Tube> keeper(UUID container, String cell) {
        return Optional.ofNullable(occupants.get(new Position(container, cell)))
                .flatMap(id -> Optional.ofNullable(tubes.get(id)))
                .filter(t -> t.keeps(container, cell));
    }

    /** The reservation that really holds this position. */
    public Optional<Reservation> reservation(UUID container, String cell) {
        return Optional.ofNullable(reserved.positions().get(new Position(container, cell)))
                .flatMap(id -> Optional.ofNullable(reserved.reservations().get(id)))
                .filter(r -> r.holds(container, cell));
    }

    public boolean isOwn(Reservation reservation) {
        return reservation.madeBy().equals(reserved.person());
    }

    /** The container itself and all it stands in. */
    public List<Container> path(Container from) {
        var path = new ArrayList<Container>(4);
        var next = Optional.of(from);
        while (next.isPresent() && path.size() < DEEPEST) {
            path.add(next.get());
            next = next.get().parent().flatMap(this::container);
        }
        return path;
    }

    /** The container that the tube lies in, by its own word. */
    public Optional<Container> containerOf(Tube tube) {
        return tube.place() == TubePlace.POSITION ? tube.placeId().flatMap(this::container) : Optional.empty();
    }

    /** Who has it: the site of its container, else who took it last. */
    public UUID holder(Tube tube) {
        return containerOf(tube).map(Container::site).orElse(tube.heldBy());
    }

    public boolean inParcel(Tube tube) {
        return tube.place() == TubePlace.PARCEL
                || containerOf(tube).filter(this::inParcel).isPresent();
    }

    public boolean inParcel(Container container) {
        return path(container).stream().anyMatch(c -> c.parcel().isPresent());
    }

    public boolean isQuarantine(Container container) {
        return path(container).stream().anyMatch(c -> quarantine.contains(c.id()));
    }

    public boolean withdrawn(Tube tube) {
        return withdrawn.contains(tube.donor());
    }

    /** The innermost class that is said. */
    public Optional<Coldness> coldness(Container container) {
        return path(container).stream()
                .flatMap(c -> Coldness.of(c.temperatureClass()).stream())
                .findFirst();
    }
}
