package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.InspectAnswer;
import org.himuro.lims.inspection.InspectTubes;
import org.himuro.lims.inspection.model.Inspecting;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.LastMeasured;
import org.himuro.lims.sequencing.OrderedAt;
import org.himuro.lims.specimen.SpecimenIndex;

/** Holds what was measured of tubes against the laboratory's limits. */
@Singleton
public final class InspectingTubes {
    private final Acts acts;
    private final SpecimenIndex index;
    private final OrderedAt orders;
    private final LastMeasured measured;

    InspectingTubes(Acts acts, SpecimenIndex index, OrderedAt orders, LastMeasured measured) {
        this.acts = acts;
        this.index = index;
        this.orders = orders;
        this.measured = measured;
    }

    public Outcome<InspectAnswer> run(
            InspectTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "inspect-tubes", command, actor, occurredAt, recordedAt);
        var tubes = command.tubes().size() > InspectTubes.MOST ? Map.<String, UUID>of() : tubes(command, actor.site());
        return acts.perform(act, InspectAnswer.class, reads -> {
            var known =
                    new Inspecting.Known(tubes, orders.of(actor.site(), tubes.values()), measured.of(tubes.values()));
            return Inspecting.decide(command, known, reads, act);
        });
    }

    private Map<String, UUID> tubes(InspectTubes command, UUID site) {
        var found = new HashMap<String, UUID>();
        index.byCodes(command.tubes(), VisibleSites.only(site)).forEach((code, stream) -> {
            if (stream.kind().equals("tube")) {
                found.put(code, stream.id());
            }
        });
        return found;
    }
}
