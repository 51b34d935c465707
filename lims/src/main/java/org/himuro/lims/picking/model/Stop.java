package org.himuro.lims.picking.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;

/**
 * A tube of a list with where it lies.
 *
 * @param path the containers it stands in, the outermost first; empty where it lies nowhere
 * @param cell its position in the last of them
 */
public record Stop(UUID tube, String code, List<Step> path, String cell) {
    public Stop {
        path = List.copyOf(path);
    }

    /** @param cell its position in what it stands in; empty where that has none */
    public record Step(String code, String name, ContainerType type, String cell) {
        /** Its name where it has one, with its code. */
        public String words() {
            return name.isBlank() ? code : name + " " + code;
        }
    }

    /** The door that is opened for it: its unit, else the outermost thing that is no room. */
    public Optional<Step> unit() {
        return path.stream()
                .filter(s -> s.type().isUnit())
                .findFirst()
                .or(() -> path.stream()
                        .filter(s -> s.type() != ContainerType.ROOM)
                        .findFirst());
    }

    public Optional<Step> room() {
        return path.stream().filter(s -> s.type() == ContainerType.ROOM).findFirst();
    }

    public Optional<Step> box() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }

    /** What lies between the unit's door and the box. */
    public List<Step> between() {
        var unit = unit();
        int from = unit.map(path::indexOf).orElse(-1) + 1;
        return from >= path.size() - 1 ? List.of() : path.subList(from, path.size() - 1);
    }
}
