package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.FollowProtocol;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.model.Following;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Moves a case of one's own site to another version of a protocol. */
@Singleton
public final class FollowingProtocol {
    private final Acts acts;
    private final Protocols protocols;

    public FollowingProtocol(Acts acts, Protocols protocols) {
        this.acts = acts;
        this.protocols = protocols;
    }

    public Outcome<CaseAnswer> run(
            FollowProtocol command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "follow-protocol", command, actor, occurredAt, recordedAt);
        return acts.perform(act, CaseAnswer.class, reads -> Following.follow(command, act, reads, protocols));
    }
}
