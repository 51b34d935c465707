package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.DefineUnitType;
import org.himuro.lims.storage.UnitTypeAnswer;
import org.himuro.lims.storage.WithdrawUnitType;
import org.himuro.lims.storage.model.UnitTypeDecisions;

/** A site says what kinds of units it builds. */
@Singleton
public final class DefiningUnitTypes {
    private final Acts acts;

    DefiningUnitTypes(Acts acts) {
        this.acts = acts;
    }

    public Outcome<UnitTypeAnswer> define(
            DefineUnitType command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "define-unit-type", command, actor, occurredAt, recordedAt);
        return acts.perform(act, UnitTypeAnswer.class, reads -> UnitTypeDecisions.define(command, act, reads));
    }

    public Outcome<UnitTypeAnswer> withdraw(
            WithdrawUnitType command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "withdraw-unit-type", command, actor, occurredAt, recordedAt);
        return acts.perform(act, UnitTypeAnswer.class, reads -> UnitTypeDecisions.withdraw(command, act, reads));
    }
}
