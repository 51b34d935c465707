package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.CertificateNumbers;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.shipping.DestroyLines;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.model.DestroyingLines;

/** Tubes of a parcel that were destroyed before anybody took them; a certificate says so. */
@Singleton
public final class DestroyingOpenLines {
    private final Acts acts;
    private final Lookup lookup;
    private final CertificateNumbers numbers;
    private final Spared spared;

    DestroyingOpenLines(Acts acts, Lookup lookup, CertificateNumbers numbers, Spared spared) {
        this.acts = acts;
        this.lookup = lookup;
        this.numbers = numbers;
        this.spared = spared;
    }

    public Outcome<ParcelAnswer> run(
            DestroyLines command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "destroy-lines", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), command.tubes(), actor.site());
        return acts.perform(act, ParcelAnswer.class, reads -> {
            var number = numbers.of(
                    command.signer(), command.witness(), command.tubes().size(), actor.site(), occurredAt);
            return DestroyingLines.decide(command, number, found, spared, reads, act);
        });
    }
}
