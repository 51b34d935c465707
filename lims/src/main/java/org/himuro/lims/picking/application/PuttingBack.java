package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.application.PickPlaces.Placed;
import org.himuro.lims.picking.model.Fetching;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;

/**
 * Tubes that were fetched are put into positions: their own, which was kept, or any other, with which the own one is free. The rules are
 * those of storing, and what the list has to say of it is a fact of the same act.
 */
@Singleton
public final class PuttingBack {
    private final PutAway storage;
    private final PickIndex picks;
    private final FindingListed finding;
    private final PickPlaces places;

    PuttingBack(PutAway storage, PickIndex picks, FindingListed finding, PickPlaces places) {
        this.storage = storage;
        this.picks = picks;
        this.finding = finding;
        this.places = places;
    }

    /** @param to another position than the one that is kept */
    public record Put(String pick, String tube, Optional<Scanned.Position> to) {}

    /** Refused as storing is, and with {@code NOT_OUT} where no place is kept for the tube and none is said. */
    public Outcome<Stored> run(Put put, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var pick = picks.read(put.pick(), VisibleSites.only(actor.site()));
        var tube = Optional.ofNullable(
                finding.tubes(List.of(put.tube()), actor.site()).get(put.tube()));
        if (pick.isEmpty() || tube.isEmpty()) {
            return refused(
                    pick.isEmpty()
                            ? Reason.of("PICK_UNKNOWN", UnknownCode.shown(put.pick()))
                            : UnknownCode.of(put.tube()));
        }
        var placed = Objects.requireNonNull(places.of(List.of(tube.get())).get(tube.get()));
        var code = placed.stop().code();
        if (pick.get().line(tube.get()).isEmpty()) {
            return refused(Reason.of("NOT_ON_PICK", code, pick.get().code()));
        }
        var to = put.to().or(() -> own(placed));
        if (to.isEmpty()) {
            return refused(Reason.of("NOT_OUT", code));
        }
        return storage.store(
                StoreTubes.one(code, to.get().box(), to.get().cell()),
                actor,
                actId,
                new DeedTime(occurredAt, recordedAt),
                (reads, stored) -> Fetching.putBack(pick.get().id(), stored, reads));
    }

    private static Outcome<Stored> refused(Reason reason) {
        return new Outcome.Refused<>(List.of(reason), false);
    }

    private static Optional<Scanned.Position> own(Placed placed) {
        return placed.stop()
                .box()
                .map(b -> new Scanned.Position(b.code(), placed.stop().cell()));
    }
}
