package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.Kinfolk;
import org.himuro.lims.collection.RelateDonors;
import org.himuro.lims.collection.RelationAnswer;
import org.himuro.lims.collection.model.Relating;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Says who is a donor's relative. */
@Singleton
public final class RelatingDonors {
    private final Acts acts;
    private final Kinfolk kinfolk;

    public RelatingDonors(Acts acts, Kinfolk kinfolk) {
        this.acts = acts;
        this.kinfolk = kinfolk;
    }

    public Outcome<RelationAnswer> run(
            RelateDonors command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "relate-donors", command, actor, occurredAt, recordedAt);
        return acts.perform(act, RelationAnswer.class, reads -> {
            var known = kinfolk.families(command.caseId(), command.relativeCase());
            return Relating.relate(command, known, act, reads);
        });
    }
}
