package org.himuro.lims.shipping;

import java.util.Set;
import java.util.UUID;

/**
 * Seals, loggers and waybills that other parcels have, of all sites: whose parcel it is is never told. That nothing is used twice is
 * kept by keys; this only says so beside all other reasons.
 */
@FunctionalInterface
public interface NumbersInUse {
    NumbersInUse NONE = asked -> Set.of();

    enum Kind {
        SEAL,
        /** With a parcel that has not arrived. */
        LOGGER,
        WAYBILL
    }

    /** @param parcel that asks: what it has itself is not in use */
    record Asked(UUID parcel, String seal, String logger, String carrier, String waybill) {}

    Set<Kind> of(Asked asked);
}
