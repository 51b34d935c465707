package org.himuro.lims.sequencing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The orders for which a laboratory has tubes. */
@FunctionalInterface
public interface OrderedAt {
    /** By tube, the newest of each; those without an order to this laboratory are absent. */
    Map<UUID, UUID> of(UUID laboratory, Collection<UUID> tubes);
}
