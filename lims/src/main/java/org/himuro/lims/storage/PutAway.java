package org.himuro.lims.storage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.DeedTime;

/** Storing, for contexts below: a scan of tube and position, a residual that comes back. */
public interface PutAway {
    /**
     * Refused with all reasons at once: {@code CODE_UNKNOWN}, {@code TUBE_NOT_HERE}, {@code TUBE_IN_PARCEL},
     * {@code TUBE_DESTROYED}, {@code TUBE_MISSING}, {@code BOX_NOT_HERE}, {@code NOT_FOR_TUBES},
     * {@code POSITION_NOT_IN_BOX}, {@code POSITION_TAKEN}, {@code CONSENT_WITHDRAWN}, {@code TOO_WARM}, ...
     */
    default Outcome<Stored> store(StoreTubes command, Actor actor, UUID actId, DeedTime when) {
        return store(command, actor, actId, when, (reads, stored) -> List.of());
    }

    /** The same, with what a context below has to say of it in a stream of its own. */
    Outcome<Stored> store(StoreTubes command, Actor actor, UUID actId, DeedTime when, Besides besides);

    /** Facts that stand or fall with an act of storing. */
    @FunctionalInterface
    interface Besides {
        /**
         * They take no position and change no tube.
         *
         * @param stored the facts of storing
         */
        List<Entry> entries(Reads reads, List<Entry> stored);
    }

    /** Out of their positions, into the hands of the actor's site. */
    Outcome<Taken> take(TakeTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt);

    /** Found there, whatever the record says. Never refused. */
    Outcome<Found> found(ReportTubeFound command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt);
}
