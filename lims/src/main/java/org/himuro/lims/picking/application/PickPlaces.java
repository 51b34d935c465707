package org.himuro.lims.picking.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.picking.model.Stop;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Where tubes lie, or may be put back. */
@FunctionalInterface
public interface PickPlaces {
    /** Unknown tubes are absent. */
    Map<UUID, Placed> of(Collection<UUID> tubes);

    /**
     * A tube as a list shows it.
     *
     * @param stop where it lies; where it is out, the place that is kept for it
     * @param kept that place is kept for it
     */
    record Placed(Stop stop, Material material, TubePlace place, TubeStep step, boolean kept) {
        /** Box and position, as a text. */
        public Optional<String> words() {
            return stop.box().map(b -> b.code() + " " + stop.cell());
        }
    }
}
