package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.ForgetRackScanner;
import org.himuro.lims.storage.ScannerAnswer;
import org.himuro.lims.storage.TeachRackScanner;
import org.himuro.lims.storage.model.ScannerDecisions;

/** A site explains the files of its rack scanners, once for each. */
@Singleton
public final class TeachingScanners {
    private final Acts acts;

    TeachingScanners(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ScannerAnswer> teach(
            TeachRackScanner command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "teach-rack-scanner", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ScannerAnswer.class, reads -> ScannerDecisions.teach(command, act));
    }

    public Outcome<ScannerAnswer> forget(
            ForgetRackScanner command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "forget-rack-scanner", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ScannerAnswer.class, reads -> ScannerDecisions.forget(command, act, reads));
    }
}
