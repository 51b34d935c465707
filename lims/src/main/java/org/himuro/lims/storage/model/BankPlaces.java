package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;

/** The containers of a site as a tree, and where a box stands in it. */
public final class BankPlaces {
    private static final int DEEPEST = 12;

    private final UUID site;
    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<UUID, Integer> ages = new HashMap<>();

    /** @param quarantine it is itself a place of quarantine @param away it is in a parcel, or going to leave */
    public record Place(
            UUID id,
            String code,
            String name,
            ContainerType type,
            int rows,
            int columns,
            String temperatureClass,
            Optional<UUID> parent,
            String cell,
            boolean quarantine,
            boolean away) {
        String shown() {
            return name.isBlank() ? code : name;
        }

        boolean isForTubes() {
            return rows > 0 && type.hasTubePositions();
        }

        /** Units stand in it. */
        boolean isRoom() {
            return ContainerType.FREEZER.fitsIn(type);
        }
    }

    /** @param units from the oldest to the newest; what is in none of them is younger than all */
    public BankPlaces(UUID site, Collection<Place> places, List<UUID> units) {
        this.site = site;
        places.forEach(p -> this.places.put(p.id(), p));
        for (var unit : units) {
            ages.put(unit, ages.size());
        }
    }

    /** All boxes in which tubes may be proposed a place, as one walks past them, as if they were empty. */
    public List<AllocationBox> boxes() {
        var found = new ArrayList<AllocationBox>();
        var boxes = places.values().stream().filter(Place::isForTubes).toList();
        var ways = new HashMap<UUID, String>();
        boxes.forEach(box -> ways.put(box.id(), way(box)));
        boxes.stream()
                .sorted(Comparator.comparing((Place box) -> ways.getOrDefault(box.id(), ""))
                        .thenComparing(Place::code))
                .forEach(box -> {
                    var path = path(box.id());
                    if (path.stream().noneMatch(p -> p.quarantine() || p.away())) {
                        found.add(box(box, path, found.size()));
                    }
                });
        return found;
    }

    /** Where a box stands, whatever is in it; empty where it is not the site's. */
    public Optional<AllocationBox> box(UUID id) {
        return Optional.ofNullable(places.get(id)).map(box -> box(box, path(id), 0));
    }

    /** The container of this code. */
    public Optional<UUID> byCode(String code) {
        return places.values().stream()
                .filter(p -> p.code().equals(code))
                .map(Place::id)
                .findFirst();
    }

    private String way(Place box) {
        var way = new StringBuilder();
        path(box.id()).reversed().forEach(p -> way.append('/').append(p.cell()).append(p.code()));
        return way.toString();
    }

    private List<Place> path(UUID from) {
        var path = new ArrayList<Place>(6);
        var next = Optional.ofNullable(places.get(from));
        while (next.isPresent() && path.size() < DEEPEST) {
            path.add(next.get());
            next = next.get().parent().map(places::get);
        }
        return path;
    }

    private AllocationBox box(Place box, List<Place> path, int way) {
        var inside = path.stream().filter(p -> !p.isRoom()).toList();
        var unit = inside.stream().filter(p -> p.type().isUnit()).findFirst().orElse(inside.getLast());
        var rack = path.size() > 1 && !path.get(1).isRoom() && !path.get(1).equals(unit) ? path.get(1) : box;
        var room = path.stream().filter(Place::isRoom).findFirst();
        var coldness = path.stream()
                .flatMap(p -> Coldness.of(p.temperatureClass()).stream())
                .findFirst();
        return new AllocationBox(
                box.id(),
                new AllocationBox.Name(
                        box.shown(),
                        rack.shown(),
                        unit.shown(),
                        room.map(Place::shown).orElse("–")),
                rack.id(),
                unit.id(),
                room.map(Place::id).orElse(site),
                coldness,
                ages.getOrDefault(unit.id(), ages.size()),
                way,
                box.rows(),
                box.columns(),
                box.rows() * box.columns());
    }
}
