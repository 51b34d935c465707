package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.NoteRoadAlarm;
import org.himuro.lims.shipping.OnTheWay;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.RoadRules;
import org.himuro.lims.shipping.model.RoadWatch;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;

/** Looks after every parcel on its way: what is late or silent is noted once for each occasion. */
@Singleton
public final class WatchingRoad {
    /** Noted long ago: nobody is reminded by asking the ledger for ever. */
    private static final Duration LONG_AGO = Duration.ofDays(7);

    private final Acts acts;
    private final OnTheWay onTheWay;
    private final Current current;
    private final Sites sites;
    private final RoadRules rules;

    WatchingRoad(Acts acts, OnTheWay onTheWay, Current current, Sites sites, RoadRules rules) {
        this.acts = acts;
        this.onTheWay = onTheWay;
        this.current = current;
        this.sites = sites;
        this.rules = rules;
    }

    public void watch(Instant now) {
        onTheWay.given().forEach(id -> current.state(Parcels.KIND, id).ifPresent(p -> watch(p, now)));
    }

    private void watch(Parcel p, Instant now) {
        var zone = sites.byId(p.receiver()).map(Sites.Site::zone);
        var temperature = Manifests.of(current, p.id()).temperature();
        if (zone.isPresent()) {
            RoadWatch.alarms(p, temperature, zone.get(), rules, now).stream()
                    .filter(a -> a.due().isAfter(now.minus(LONG_AGO)))
                    .forEach(a -> run(
                            new NoteRoadAlarm(p.id(), a.kind().name(), a.level(), a.due()),
                            Actor.system(p.sender()),
                            RoadWatch.act(p.id(), a),
                            a.due(),
                            now));
        }
    }

    public Outcome<ParcelAnswer> run(
            NoteRoadAlarm command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "note-road-alarm", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ParcelAnswer.class, reads -> RoadWatch.decide(command, reads, act));
    }
}
