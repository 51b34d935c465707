package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.processing.CloseWorklist;
import org.himuro.lims.processing.MakeWorklist;
import org.himuro.lims.processing.PickForWorklist;
import org.himuro.lims.processing.WorklistAnswer;
import org.himuro.lims.processing.model.ChildTube;
import org.himuro.lims.processing.model.Listing;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.Material;

/** Makes worklists, picks for them and closes them. */
@Singleton
public final class WorklistVerbs {
    private final Acts acts;
    private final Ids ids;
    private final FindingTubes finding;
    private final WorklistIndex worklists;
    private final Procedures procedures;
    private final Serials serials;
    private final Sites sites;

    WorklistVerbs(
            Acts acts,
            Ids ids,
            FindingTubes finding,
            WorklistIndex worklists,
            Procedures procedures,
            Serials serials,
            Sites sites) {
        this.acts = acts;
        this.ids = ids;
        this.finding = finding;
        this.worklists = worklists;
        this.procedures = procedures;
        this.serials = serials;
        this.sites = sites;
    }

    public Outcome<WorklistAnswer> make(
            MakeWorklist command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "make-worklist", command, actor, occurredAt, recordedAt);
        var tubes = finding.tubes(command.tubes(), actor.site());
        var inForce = procedures.inForce(command.procedure(), act.occurredAt()).isPresent();
        var site = sites.byId(actor.site()).map(Sites.Site::code).orElse("");
        var code = "WL-%s-%05d".formatted(site, serials.take(actId, "worklist/" + site, n -> n + 1));
        var id = ids.next();
        return acts.perform(
                act, WorklistAnswer.class, reads -> Listing.make(command, id, code, tubes, inForce, reads, act));
    }

    public Outcome<WorklistAnswer> pick(
            PickForWorklist command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "pick-for-worklist", command, actor, occurredAt, recordedAt);
        var list = worklists.byCode(command.worklist(), actor.site());
        var tube = Optional.ofNullable(
                finding.tubes(List.of(command.tube()), actor.site()).get(command.tube()));
        var child = command.child().map(code -> child(code, tube, actId, actor.site()));
        return acts.perform(act, WorklistAnswer.class, reads -> Listing.pick(command, list, tube, child, reads, act));
    }

    private ChildTube child(String code, Optional<UUID> parent, UUID act, UUID site) {
        var wanted = new FindingTubes.Wanted(parent, Optional.of(code), Material.DNA);
        return finding.children(List.of(wanted), act, site).getFirst();
    }

    public Outcome<WorklistAnswer> close(
            CloseWorklist command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-worklist", command, actor, occurredAt, recordedAt);
        var list = worklists.byCode(command.worklist(), actor.site());
        return acts.perform(act, WorklistAnswer.class, reads -> Listing.close(command, list, reads, act));
    }
}
