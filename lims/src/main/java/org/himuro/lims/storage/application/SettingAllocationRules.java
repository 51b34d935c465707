package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.AllocationRulesAnswer;
import org.himuro.lims.storage.SetAllocationRules;
import org.himuro.lims.storage.model.AllocationDecisions;

/** A site says by what rules places are proposed. */
@Singleton
public final class SettingAllocationRules {
    private final Acts acts;

    SettingAllocationRules(Acts acts) {
        this.acts = acts;
    }

    public Outcome<AllocationRulesAnswer> run(
            SetAllocationRules command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "set-allocation-rules", command, actor, occurredAt, recordedAt);
        return acts.perform(act, AllocationRulesAnswer.class, reads -> AllocationDecisions.set(command, act, reads));
    }
}
