package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.storage.model.FindingSpace.Room;

/** What is free at a site and not in quarantine, in the order in which one walks past it. */
@FunctionalInterface
public interface FreeSpace {
    List<Room> of(UUID site, Wanted wanted);

    /** For what room is looked for. */
    enum What {
        /** Free positions of boxes. */
        TUBES,
        /** Boxes with nothing in them and nothing reserved. */
        EMPTY_BOXES,
        /** Free positions that boxes stand in. */
        BOX_PLACES
    }

    /** @param cold the temperature class; any where absent @param rows of the box, any where 0 with 0 columns */
    record Wanted(What what, Optional<String> cold, int rows, int columns) {}
}
