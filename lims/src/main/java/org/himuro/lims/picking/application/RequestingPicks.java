package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.AgainstPick;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.Picking;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.picking.model.Requesting;
import org.himuro.lims.picking.model.Requesting.Made;
import org.himuro.lims.picking.model.Requesting.Seen;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;

/** Tubes are put on a list to be fetched, in one act (B4). */
@Singleton
public final class RequestingPicks implements Picking {
    private final Acts acts;
    private final Ids ids;
    private final FindingListed finding;
    private final PickIndex picks;
    private final Serials serials;
    private final Sites sites;
    private final Collection<AgainstPick> against;

    RequestingPicks(
            Acts acts,
            Ids ids,
            FindingListed finding,
            PickIndex picks,
            Serials serials,
            Sites sites,
            Collection<AgainstPick> against) {
        this.acts = acts;
        this.ids = ids;
        this.finding = finding;
        this.picks = picks;
        this.serials = serials;
        this.sites = sites;
        this.against = List.copyOf(against);
    }

    public Outcome<PickAnswer> run(
            RequestPick command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return request(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    @Override
    public Outcome<PickAnswer> request(RequestPick command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "request-pick", command, actor, when);
        boolean fits = command.tubes().size() <= RequestPick.MOST;
        var tubes = fits ? finding.tubes(command.tubes(), actor.site()) : Map.<String, UUID>of();
        var made = new Made(ids.next(), code(actId, actor.site()));
        return acts.perform(act, PickAnswer.class, reads -> {
            var seen = new Seen(tubes, picks.openOn(tubes.values()));
            return Requesting.decide(command, made, seen, against, reads, act);
        });
    }

    private String code(UUID act, UUID site) {
        var letters = sites.byId(site).map(Sites.Site::code).orElse("");
        return "PK-%s-%05d".formatted(letters, serials.take(act, "pick/" + letters, n -> n + 1));
    }
}
