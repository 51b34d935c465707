package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.DraftRevision;
import org.himuro.lims.procedure.RevisionAnswer;
import org.himuro.lims.procedure.model.RevisionDecisions;
import org.himuro.sop.procedure.Procedure;

/** Keeps a text as the draft of the version that it names. */
@Singleton
public final class DraftingRevision {
    private final Acts acts;
    private final RevisionQueries revisions;
    private final ProcedureTexts texts;

    public DraftingRevision(Acts acts, RevisionQueries revisions, ProcedureTexts texts) {
        this.acts = acts;
        this.revisions = revisions;
        this.texts = texts;
    }

    /** @param procedure what the text says */
    public Outcome<RevisionAnswer> run(
            String text, Procedure procedure, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var command = new DraftRevision(
                procedure.version().id(),
                procedure.version().version(),
                ProcedureTexts.digest(text),
                procedure.effective().from(),
                procedure.effective().to());
        var act = Act.of(actId, "draft-revision", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                RevisionAnswer.class,
                reads -> RevisionDecisions.draft(command, revisions.versions(List.of(command.procedure())), act, reads),
                texts.kept(List.of(text)));
    }
}
