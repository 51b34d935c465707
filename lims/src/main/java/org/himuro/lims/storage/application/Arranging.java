package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.application.Arrangement.Target;
import org.himuro.lims.storage.application.Housings.Housing;
import org.himuro.lims.storage.model.Cells;

/** What may be done about a place: by whom, where to, with what room (B5). */
@Singleton
public final class Arranging {
    /** So many places are offered for choosing; every other one can be scanned. */
    private static final int OFFERED = 60;

    /** A unit has a temperature of its own: it is built. */
    private static final List<ContainerType> INNER =
            Arrays.stream(ContainerType.values()).filter(type -> !type.isUnit()).toList();

    private final Housings housings;
    private final SpecimenIndex index;

    Arranging(Housings housings, SpecimenIndex index) {
        this.housings = housings;
        this.index = index;
    }

    /** @param arranges the reader has the right, at {@code site} @param stores the same of storing */
    public Care care(Pictures.Place place, UUID site, boolean arranges, boolean stores) {
        var path = index.path(place.id());
        var own = path.stream().limit(1).anyMatch(c -> c.site().equals(site));
        return new Care(
                Drawing.PATH + place.code() + "/arrange",
                arranges && own,
                quarantine(path),
                Optional.of(Drawing.PATH + place.code() + "/reserve").filter(href -> stores && own));
    }

    /** Empty where it is not at this site. */
    public Optional<Arrangement> of(Pictures.Place place, UUID site) {
        var path = index.path(place.id());
        if (path.isEmpty() || !path.getFirst().site().equals(site)) {
            return Optional.empty();
        }
        var outer = Arrays.stream(ContainerType.values())
                .filter(type -> place.type().fitsIn(type))
                .toList();
        var targets = outer.isEmpty() ? List.<Target>of() : targets(housings.of(site, outer));
        var free = free(place, housings.taken(place.id()));
        return Optional.of(new Arrangement(
                place,
                path.stream().skip(1).toList().reversed().stream()
                        .map(c -> new BoxPicture.Place(label(c), Drawing.PATH + c.code()))
                        .toList(),
                quarantine(path),
                here(path),
                targets.stream().limit(OFFERED).toList(),
                Math.max(0, targets.size() - OFFERED),
                INNER.stream().filter(type -> type.fitsIn(place.type())).toList(),
                free));
    }

    /** The rooms of a site, for what stands in them. */
    public List<BuildPage.Room> rooms(UUID site) {
        return housings.of(site, List.of(ContainerType.ROOM)).stream()
                .map(h -> new BuildPage.Room(h.place().code(), h.place().name()))
                .toList();
    }

    private Care.Quarantine quarantine(List<Container> path) {
        var marked = housings.quarantined(path.stream().map(Container::id).toList());
        if (path.stream().limit(1).anyMatch(c -> marked.contains(c.id()))) {
            return Care.Quarantine.OWN;
        }
        return marked.isEmpty() ? Care.Quarantine.NONE : Care.Quarantine.AROUND;
    }

    private static Optional<Spot> here(List<Container> path) {
        return path.stream()
                .skip(1)
                .findFirst()
                .map(parent -> new Spot(parent.code(), path.getFirst().cell().orElse("")));
    }

    private static String label(Container c) {
        var name = c.name().isBlank() ? c.code() : c.name();
        return c.cell().map(cell -> cell + " " + name).orElse(name);
    }

    /** Places with room; what has no positions has room always. */
    private static List<Target> targets(List<Housing> all) {
        Map<UUID, Housing> byId =
                all.stream().collect(Collectors.toMap(h -> h.place().id(), h -> h, (a, b) -> a, LinkedHashMap::new));
        return all.stream()
                .map(h -> new Target(h.place().code(), path(h, byId), h.place().rows() > 0, free(h.place(), h.taken())))
                .filter(t -> !t.positions() || !t.cells().isEmpty())
                .toList();
    }

    private static List<String> free(Pictures.Place place, Set<String> taken) {
        return Cells.all(place.rows(), place.columns()).stream()
                .filter(cell -> !taken.contains(cell))
                .toList();
    }

    private static String path(Housing housing, Map<UUID, Housing> byId) {
        var place = housing.place();
        var own = (housing.cell() + " " + (place.name().isBlank() ? place.code() : place.name())).strip();
        return place.parent()
                .flatMap(id -> Optional.ofNullable(byId.get(id)))
                .map(parent -> path(parent, byId) + " / " + own)
                .orElse(own);
    }
}
