package org.himuro.lims.shipping;

import java.util.Optional;
import java.util.UUID;

/** Parcels of all sites. For what the system does by itself; nothing of it is told to who scanned the code. */
@FunctionalInterface
public interface EveryParcel {
    Optional<UUID> byCode(String code);
}
