package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.retention.HoldAnswer;
import org.himuro.lims.retention.PlaceHold;
import org.himuro.lims.retention.model.KeepingDecisions;
import org.himuro.lims.specimen.SpecimenIndex;

/** Tubes, or all of a case, may neither leave nor be disposed of. */
@Singleton
public final class PlacingHold {
    private final Acts acts;
    private final SpecimenIndex index;
    private final Remarks remarks;

    public PlacingHold(Acts acts, SpecimenIndex index, Remarks remarks) {
        this.acts = acts;
        this.index = index;
        this.remarks = remarks;
    }

    public Outcome<HoldAnswer> run(PlaceHold command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "place-hold", command, actor, occurredAt, recordedAt);
        var about = about(command.codes(), actor.site());
        return acts.perform(
                act,
                HoldAnswer.class,
                reads -> KeepingDecisions.place(command, about, actId, act, reads),
                remarks.kept(actId, command.remark()));
    }

    private KeepingDecisions.About about(List<String> codes, UUID site) {
        var refs = index.byCodes(codes, VisibleSites.only(site));
        var tubes = new ArrayList<UUID>();
        var cases = new ArrayList<UUID>();
        var unknown = new ArrayList<String>();
        for (var code : codes) {
            switch (refs.get(code)) {
                case StreamRef(var kind, var id) when kind.equals("tube") -> tubes.add(id);
                case StreamRef(var kind, var id) when kind.equals("case") -> cases.add(id);
                case null, default -> unknown.add(code);
            }
        }
        // a second case is one too many, and told so
        cases.stream().skip(1).forEach(more -> tubes.addAll(index.tubesOfCase(more)));
        return new KeepingDecisions.About(tubes, cases.stream().findFirst(), unknown);
    }
}
