package org.himuro.lims.identity.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.SecurityEvent.SessionEnded;
import org.himuro.lims.identity.SecurityEvent.SignedOut;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.identity.model.SessionTimes;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;

/** Ends sessions: signed out, revoked, switched to another badge, or left alone too long. */
@Singleton
public final class EndSession {
    private static final int AT_ONCE = 500;
    private final Sessions sessions;
    private final SecurityActs acts;
    private final Generation generation;

    EndSession(Sessions sessions, SecurityActs acts, Generation generation) {
        this.sessions = sessions;
        this.acts = acts;
        this.generation = generation;
    }

    public void signOut(Session session) {
        end(session, new SignedOut(session.id()));
    }

    /** @param why {@code REVOKED} or {@code SWITCHED} */
    public void end(Session session, String why) {
        end(session, new SessionEnded(session.id(), why));
    }

    public void endAll(UUID person, Optional<UUID> butNot) {
        sessions.live(person).stream()
                .filter(session -> butNot.filter(session.id()::equals).isEmpty())
                .forEach(session -> end(session, "REVOKED"));
    }

    /** Ends what nobody used any more. To be run by a job, on any number of nodes. */
    public void sweep() {
        var now = acts.now();
        sessions.silentSince(now.minus(SessionTimes.BENCH.idle()), AT_ONCE)
                .forEach(session -> session.times()
                        .ended(session.createdAt(), session.seenAt(), now)
                        .ifPresent(why -> end(session, why.name())));
    }

    private void end(Session session, SecurityEvent event) {
        if (!sessions.end(session.id(), acts.now())) {
            return;
        }
        generation.next();
        if (session.stage() == Stage.FULL) {
            var actor =
                    new Actor(session.person(), session.device(), session.site().orElse(SecurityActs.INSTALLATION));
            acts.note(actor, Trail.PERSON.ref(session.person()), event);
        }
    }
}
