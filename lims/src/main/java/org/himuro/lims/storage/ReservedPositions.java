package org.himuro.lims.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Containers of which positions are reserved, for contexts below: such a box does not leave its site. */
@FunctionalInterface
public interface ReservedPositions {
    /** Those with none are absent. */
    Map<UUID, Held> in(Collection<UUID> containers);

    /** @param reservation code of the one that ends last @param by who made that @param positions of all */
    record Held(String reservation, UUID by, Instant until, int positions) {}
}
