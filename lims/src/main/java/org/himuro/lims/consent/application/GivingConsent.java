package org.himuro.lims.consent.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.ConsentEvent;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.model.ConsentReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records that a donor signed. */
@Singleton
public final class GivingConsent {
    private final Acts acts;

    public GivingConsent(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ConsentAnswer> run(
            GiveConsent command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "give-consent", command, actor, occurredAt, recordedAt);
        var fact = new ConsentEvent.ConsentGiven(command.form(), command.version(), command.scopes());
        return acts.perform(
                act, ConsentAnswer.class, reads -> ConsentReports.record(reads, command.donor(), fact, act));
    }
}
