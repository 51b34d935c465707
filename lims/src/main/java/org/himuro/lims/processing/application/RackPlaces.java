package org.himuro.lims.processing.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which tube lies where in a rack or box, by the record. */
@FunctionalInterface
public interface RackPlaces {
    /** Empty where the site has no such rack. */
    Optional<Rack> of(String code, UUID site);

    /** @param tubes codes by cell, as {@code B03} */
    record Rack(int rows, int columns, Map<String, String> tubes) {
        public Rack {
            tubes = Map.copyOf(tubes);
        }
    }
}
