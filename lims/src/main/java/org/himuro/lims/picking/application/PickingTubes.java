package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.AgainstPick;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.PickTube;
import org.himuro.lims.picking.ReportNotInPlace;
import org.himuro.lims.picking.model.Fetching;

/** A tube of a list is in hand, or is not where it should be: one act a tube. */
@Singleton
public final class PickingTubes {
    private final Acts acts;
    private final FindingListed finding;
    private final Collection<AgainstPick> against;

    PickingTubes(Acts acts, FindingListed finding, Collection<AgainstPick> against) {
        this.acts = acts;
        this.finding = finding;
        this.against = List.copyOf(against);
    }

    public Outcome<PickAnswer> pick(PickTube command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "pick-tube", command, actor, occurredAt, recordedAt);
        var at = finding.at(command.pick(), command.tube(), actor.site());
        return acts.perform(act, PickAnswer.class, reads -> Fetching.pick(command, at, against, reads, act));
    }

    public Outcome<PickAnswer> notInPlace(
            ReportNotInPlace command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "report-not-in-place", command, actor, occurredAt, recordedAt);
        var at = finding.at(command.pick(), command.tube(), actor.site());
        return acts.perform(act, PickAnswer.class, reads -> Fetching.notInPlace(command, at, reads, act));
    }
}
