package org.himuro.lims.monitoring.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.monitoring.ForgetLogger;
import org.himuro.lims.monitoring.LoggerAnswer;
import org.himuro.lims.monitoring.TeachLogger;
import org.himuro.lims.monitoring.model.LoggerDecisions;

/** Explains the files of loggers, once for each site. */
@Singleton
public final class LoggerVerbs {
    private final Acts acts;

    LoggerVerbs(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LoggerAnswer> teach(
            TeachLogger command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "teach-logger", command, actor, occurredAt, recordedAt);
        return acts.perform(act, LoggerAnswer.class, reads -> LoggerDecisions.teach(command, reads, act));
    }

    public Outcome<LoggerAnswer> forget(
            ForgetLogger command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "forget-logger", command, actor, occurredAt, recordedAt);
        return acts.perform(act, LoggerAnswer.class, reads -> LoggerDecisions.forget(command, reads, act));
    }
}
