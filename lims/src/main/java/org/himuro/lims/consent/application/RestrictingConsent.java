package org.himuro.lims.consent.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.ConsentEvent;
import org.himuro.lims.consent.RestrictConsent;
import org.himuro.lims.consent.model.ConsentReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records a change of intent. */
@Singleton
public final class RestrictingConsent {
    private final Acts acts;

    public RestrictingConsent(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ConsentAnswer> run(
            RestrictConsent command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "restrict-consent", command, actor, occurredAt, recordedAt);
        var fact = new ConsentEvent.ConsentRestricted(command.remaining());
        return acts.perform(
                act, ConsentAnswer.class, reads -> ConsentReports.record(reads, command.donor(), fact, act));
    }
}
