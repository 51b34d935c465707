package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.UUID;

/** What a tube's own facts do not name: the streams of its sequencing orders, its measurements and its processing. */
@FunctionalInterface
public interface TubeOrders {
    List<UUID> of(UUID tube);
}
