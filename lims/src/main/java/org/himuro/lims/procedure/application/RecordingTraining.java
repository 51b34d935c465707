package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.RecordTraining;
import org.himuro.lims.procedure.TrainingAnswer;
import org.himuro.lims.procedure.model.TrainingDecisions;

/** A trainer's word about somebody of the same site. */
@Singleton
public final class RecordingTraining {
    private final Acts acts;
    private final Roster roster;

    public RecordingTraining(Acts acts, Roster roster) {
        this.acts = acts;
        this.roster = roster;
    }

    public Outcome<TrainingAnswer> run(
            RecordTraining command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "record-training", command, actor, occurredAt, recordedAt);
        var here = roster.at(VisibleSites.only(actor.site())).stream()
                .anyMatch(m -> m.person().equals(command.person()));
        return acts.perform(act, TrainingAnswer.class, reads -> TrainingDecisions.train(command, here, act, reads));
    }
}
