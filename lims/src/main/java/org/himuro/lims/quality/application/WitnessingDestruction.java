package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.CertificateNumbers;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.model.DestructionDecisions;

/** The second of the two people: the tubes are destroyed, and a certificate says so. */
@Singleton
public final class WitnessingDestruction {
    private final Acts acts;
    private final CertificateNumbers numbers;
    private final Spared spared;

    public WitnessingDestruction(Acts acts, CertificateNumbers numbers, Spared spared) {
        this.acts = acts;
        this.numbers = numbers;
        this.spared = spared;
    }

    public Outcome<QuarantineAnswer> run(
            WitnessDestruction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "witness-destruction", command, actor, occurredAt, recordedAt);
        return acts.perform(act, QuarantineAnswer.class, reads -> {
            var number = numbers.of(
                    command.signer(), command.witness(), command.tubes().size(), actor.site(), occurredAt);
            return DestructionDecisions.witness(command, number, spared, act, reads);
        });
    }
}
