package org.himuro.lims.inspection.model;

import java.util.List;
import org.himuro.lims.inspection.InspectionEvent.LimitsSet;
import org.himuro.lims.inspection.LimitsAnswer;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.inspection.SetLimits;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** A further version of a laboratory's limits. */
public final class SettingLimits {
    private SettingLimits() {}

    /** @param laboratory whether the actor's site is one */
    public static Decision<LimitsAnswer> decide(SetLimits command, boolean laboratory, Reads reads, Act act) {
        var site = act.actor().site();
        if (!laboratory) {
            return Decision.refused(Reason.of("LIMITS_OF_LABORATORY_ALONE"));
        }
        var known = LimitsOfLaboratories.of(reads, site);
        if (known.sha256().equals(command.sha256())) {
            return Decision.refused(Reason.of("LIMITS_AS_THEY_WERE", known.version()));
        }
        var fact = new LimitsSet(site, known.version() + 1, command.example(), command.sha256(), command.limits());
        return new Decision.Accepted<>(
                List.of(new Entry(
                        LimitsOfLaboratories.KIND.ref(LimitsOfLaboratories.idOf(site)), fact, act.occurredAt())),
                new LimitsAnswer(fact.version()));
    }
}
