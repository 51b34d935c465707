package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One tube of a parcel.
 *
 * @param box the box that was packed whole with the tube in it
 * @param answeredAt when the receiver said what became of it
 */
public record ManifestLine(
        UUID tube,
        Optional<UUID> box,
        LineState state,
        Optional<TubeCondition> condition,
        Optional<Instant> answeredAt) {}
