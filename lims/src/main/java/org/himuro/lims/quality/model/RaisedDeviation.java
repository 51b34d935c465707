package org.himuro.lims.quality.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DeviationEvent.DeviationRaised;
import org.himuro.lims.quality.Deviations;
import org.himuro.lims.quality.RaiseDeviation;
import org.himuro.lims.quality.Words;
import org.himuro.lims.shared.Reason;

/** A deviation that a person saw, which no fact is. */
public final class RaisedDeviation {
    private static final Set<String> ABOUT = Set.of("tube", "case", "parcel");

    private RaisedDeviation() {}

    /** @param about what has the code, where the site may read it */
    public static Decision<DeviationAnswer> raise(RaiseDeviation command, Optional<StreamRef> about, Act act) {
        var reasons = new ArrayList<Reason>();
        var found = about.filter(ref -> ABOUT.contains(ref.kind()));
        if (found.isEmpty()) {
            reasons.add(Reason.of("ABOUT_UNKNOWN"));
        }
        reasons.addAll(Wording.faults(command.words()));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var raised = new DeviationRaised(
                found.orElseThrow().kind(),
                found.orElseThrow().id(),
                act.actor().site(),
                Words.of(act.id(), command.words()).digest());
        return new Decision.Accepted<>(
                List.of(new Entry(Deviations.KIND.ref(act.id()), raised, act.occurredAt())),
                new DeviationAnswer(act.id()));
    }
}
