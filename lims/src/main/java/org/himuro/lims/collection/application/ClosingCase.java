package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.CloseCase;
import org.himuro.lims.collection.model.CaseDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.SpecimenIndex;

/** Closes a case of one's own site. */
@Singleton
public final class ClosingCase {
    private final Acts acts;
    private final SpecimenIndex index;

    public ClosingCase(Acts acts, SpecimenIndex index) {
        this.acts = acts;
        this.index = index;
    }

    public Outcome<CaseAnswer> run(CloseCase command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-case", command, actor, occurredAt, recordedAt);
        return acts.perform(act, CaseAnswer.class, reads -> {
            var tubes = index.tubesOfCase(command.caseId());
            return CaseDecisions.close(command, tubes, act, reads);
        });
    }
}
