package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.storage.ArrangeRoom;
import org.himuro.lims.storage.PlanSpot;
import org.himuro.lims.storage.PlanSpots;
import org.himuro.lims.storage.RoomArranged;
import org.himuro.lims.storage.model.RoomPlan;

/** The units of a room get their places in its plan (B2). */
@Singleton
public final class ArrangingRoom {
    private final Acts acts;
    private final Looking looking;

    ArrangingRoom(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    public Outcome<RoomArranged> run(
            ArrangeRoom command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "arrange-room", command, actor, occurredAt, recordedAt);
        var codes = new LinkedHashSet<String>();
        codes.add(command.room());
        command.units().forEach(u -> codes.add(u.unit()));
        var seen = looking.before(actor, codes);
        var spots = seen.ids(Containers.KIND.name()).stream()
                .map(PlanSpots::streamOf)
                .toList();
        return acts.perform(act, RoomArranged.class, reads -> {
            var before = reads.states(PlanSpots.KIND, spots).values().stream()
                    .collect(Collectors.toMap(PlanSpot::container, s -> s));
            return RoomPlan.decide(command, looking.ofContainers(seen, reads), before, act.occurredAt());
        });
    }
}
