package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Receipts of all sites, for what the system does by itself. */
public interface ReceiptWatch {
    /** A dispute of which the day has passed, not noted yet. @param sender of the parcel */
    record Due(UUID parcel, UUID tube, Instant due, UUID sender) {}

    List<Due> due(Instant now);

    /** Parcels with a manifest, by id, after the one given. */
    List<UUID> parcels(Optional<UUID> after, int limit);

    /** A line as it stands in the table. @param heldBy and {@code lastAt} as they stand in the tube's row */
    record Line(UUID tube, String state, Optional<UUID> heldBy) {}

    List<Line> lines(UUID parcel);
}
