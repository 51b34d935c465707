package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.model.LaboratoryReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Enters a laboratory into the register. */
@Singleton
public final class RegisteringLaboratory {
    private final Acts acts;

    RegisteringLaboratory(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LaboratoryRecorded> run(
            RegisterLaboratory command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "register-laboratory", command, actor, occurredAt, recordedAt);
        var fact = new LaboratoryEvent.LaboratoryRegistered(command.site(), command.capacityPerMonth());
        return acts.perform(
                act,
                LaboratoryRecorded.class,
                reads -> LaboratoryReports.record(reads, command.site(), fact, act.occurredAt()));
    }
}
