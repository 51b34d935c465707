package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.UUID;

/** The sequencing orders placed for a tube: their streams. */
@FunctionalInterface
public interface TubeOrders {
    List<UUID> of(UUID tube);
}
