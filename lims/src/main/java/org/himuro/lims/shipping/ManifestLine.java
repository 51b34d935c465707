package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One tube of a parcel.
 *
 * @param box the box that was packed whole with the tube in it
 * @param answeredAt when the receiver said what became of it
 * @param note what the receiver saw beside its condition
 */
public record ManifestLine(
        UUID tube,
        Optional<UUID> box,
        LineState state,
        Optional<TubeCondition> condition,
        Optional<Instant> answeredAt,
        LineNote note) {
    public ManifestLine(
            UUID tube,
            Optional<UUID> box,
            LineState state,
            Optional<TubeCondition> condition,
            Optional<Instant> answeredAt) {
        this(tube, box, state, condition, answeredAt, LineNote.NONE);
    }

    /** As it was sent: received, and in order. */
    public boolean asSent() {
        return state.taken() && condition.orElse(TubeCondition.OK) == TubeCondition.OK;
    }

    ManifestLine with(LineNote more) {
        return new ManifestLine(tube, box, state, condition, answeredAt, note.and(more));
    }
}
