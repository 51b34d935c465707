package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.RevisionAnswer;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.SignRevision;
import org.himuro.lims.procedure.model.RevisionDecisions;

/** One of the two signatures under a version; the second brings it into force on its day. */
@Singleton
public final class SigningRevision {
    private final Acts acts;
    private final RevisionQueries revisions;

    public SigningRevision(Acts acts, RevisionQueries revisions) {
        this.acts = acts;
        this.revisions = revisions;
    }

    public Outcome<RevisionAnswer> run(
            SignRevision command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "sign-revision", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                RevisionAnswer.class,
                reads -> RevisionDecisions.sign(command, siblings(command.revision(), reads), act, reads));
    }

    private List<UUID> siblings(UUID revision, Reads reads) {
        return reads.state(Revisions.KIND, revision)
                .map(Revision::procedureId)
                .map(id -> revisions.versions(List.of(id)))
                .orElse(List.of());
    }
}
