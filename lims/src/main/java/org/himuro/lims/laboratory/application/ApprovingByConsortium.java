package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.model.LaboratoryReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records the consortium's approval. */
@Singleton
public final class ApprovingByConsortium {
    private final Acts acts;

    ApprovingByConsortium(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LaboratoryRecorded> run(
            ApproveByConsortium command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "approve-by-consortium", command, actor, occurredAt, recordedAt);
        var fact = new LaboratoryEvent.ConsortiumApproved(command.from(), command.to());
        return acts.perform(
                act,
                LaboratoryRecorded.class,
                reads -> LaboratoryReports.record(reads, command.site(), fact, act.occurredAt()));
    }
}
