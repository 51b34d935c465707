package org.himuro.lims.sequencing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The orders a site placed or is asked to do. */
@FunctionalInterface
public interface OrderDesk {
    /**
     * Newest first.
     *
     * @param every whether orders of other sites are read as well
     * @param before only orders with an id below this one, for the following page
     */
    List<UUID> list(UUID site, boolean every, Optional<UUID> before, int limit);
}
