package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.model.LaboratoryReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Records a certificate. */
@Singleton
public final class RecordingCertificate {
    private final Acts acts;

    RecordingCertificate(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LaboratoryRecorded> run(
            RecordCertificate command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "record-certificate", command, actor, occurredAt, recordedAt);
        var fact = new LaboratoryEvent.CertificateRecorded(
                command.scheme(),
                command.body(),
                command.number(),
                command.scope(),
                command.validFrom(),
                command.validTo());
        return acts.perform(
                act,
                LaboratoryRecorded.class,
                reads -> LaboratoryReports.record(reads, command.site(), fact, scope(command), act.occurredAt()));
    }

    private static List<LaboratoryEvent> scope(RecordCertificate command) {
        return command.assays().isEmpty() && command.materials().isEmpty()
                ? List.of()
                : List.of(
                        new LaboratoryEvent.CertificateScoped(command.number(), command.assays(), command.materials()));
    }
}
