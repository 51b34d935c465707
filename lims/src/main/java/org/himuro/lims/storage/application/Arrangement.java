package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.RegisterContainer.Spot;

/**
 * A place, and what may be arranged about it.
 *
 * @param around what it stands in, from the outermost inwards
 * @param here where it stands now; empty where it is in hand
 * @param targets where it may go, with what is free there
 * @param more targets that are not listed: scan them
 * @param inner what may be added inside
 * @param free positions inside that nothing is in; empty where it has none
 */
public record Arrangement(
        Pictures.Place place,
        List<BoxPicture.Place> around,
        Care.Quarantine quarantine,
        Optional<Spot> here,
        List<Target> targets,
        int more,
        List<ContainerType> inner,
        List<String> free) {
    /** @param cells free positions; empty where it has no positions */
    public record Target(String code, String path, boolean positions, List<String> cells) {
        public Target {
            cells = List.copyOf(cells);
        }
    }

    public Arrangement {
        around = List.copyOf(around);
        targets = List.copyOf(targets);
        inner = List.copyOf(inner);
        free = List.copyOf(free);
    }

    public String href() {
        return Drawing.PATH + place.code();
    }

    public String title() {
        return place.name().isBlank() ? place.code() : place.name() + " " + place.code();
    }
}
