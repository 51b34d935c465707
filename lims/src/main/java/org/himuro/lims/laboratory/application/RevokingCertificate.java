package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.RevokeCertificate;
import org.himuro.lims.laboratory.model.LaboratoryReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records that a certificate no longer holds. */
@Singleton
public final class RevokingCertificate {
    private final Acts acts;

    RevokingCertificate(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LaboratoryRecorded> run(
            RevokeCertificate command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "revoke-certificate", command, actor, occurredAt, recordedAt);
        var fact = new LaboratoryEvent.CertificateRevoked(command.number(), command.from(), command.reason());
        return acts.perform(
                act,
                LaboratoryRecorded.class,
                reads -> LaboratoryReports.record(reads, command.site(), fact, act.occurredAt()));
    }
}
