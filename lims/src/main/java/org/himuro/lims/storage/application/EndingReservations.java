package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.ExpireReservation;
import org.himuro.lims.storage.ProlongReservation;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.Reservations;
import org.himuro.lims.storage.model.EndingReservation;
import org.himuro.lims.storage.model.EndingReservation.By;

/** Reservations are ended, in part or whole, moved in time, and are over. */
@Singleton
public final class EndingReservations {
    private final Acts acts;
    private final Looking looking;

    EndingReservations(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    /** @param anyones whether the actor may do it to what others reserved */
    public Outcome<ReservationAnswer> end(
            EndReservation command, boolean anyones, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "end-reservation", command, actor, occurredAt, recordedAt);
        var codes = new LinkedHashSet<String>();
        command.positions().forEach(p -> codes.add(p.box()));
        var boxes = new LinkedHashMap<String, UUID>();
        looking.before(actor, codes).codes().forEach((code, ref) -> boxes.put(code, ref.id()));
        var id = looking.index().reservation(command.reservation(), actor.site());
        return acts.perform(
                act,
                ReservationAnswer.class,
                reads -> EndingReservation.end(command, read(id, reads), boxes, new By(act, anyones)));
    }

    /** @param anyones whether the actor may do it to what others reserved */
    public Outcome<ReservationAnswer> prolong(
            ProlongReservation command,
            boolean anyones,
            Actor actor,
            UUID actId,
            Instant occurredAt,
            Instant recordedAt) {
        var act = Act.of(actId, "prolong-reservation", command, actor, occurredAt, recordedAt);
        var id = looking.index().reservation(command.reservation(), actor.site());
        return acts.perform(
                act,
                ReservationAnswer.class,
                reads -> EndingReservation.prolong(command, read(id, reads), new By(act, anyones)));
    }

    public Outcome<ReservationAnswer> expire(
            ExpireReservation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "expire-reservation", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                ReservationAnswer.class,
                reads -> EndingReservation.expire(reads.state(Reservations.KIND, command.reservation()), act));
    }

    private static Optional<Reservation> read(Optional<UUID> id, Reads reads) {
        return id.flatMap(r -> reads.state(Reservations.KIND, r));
    }
}
