package org.himuro.lims.consent.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.ConsentEvent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.model.ConsentReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records a withdrawal. Never refused: also where no consent is known (invariants 6 and 7). */
@Singleton
public final class WithdrawingConsent {
    private final Acts acts;

    public WithdrawingConsent(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ConsentAnswer> run(
            WithdrawConsent command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "withdraw-consent", command, actor, occurredAt, recordedAt);
        var fact = new ConsentEvent.ConsentWithdrawn(command.reason());
        return acts.perform(
                act, ConsentAnswer.class, reads -> ConsentReports.record(reads, command.donor(), fact, act));
    }
}
