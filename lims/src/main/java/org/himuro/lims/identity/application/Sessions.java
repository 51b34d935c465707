package org.himuro.lims.identity.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent.Door;
import org.himuro.lims.identity.model.SessionTimes;

/** The rows of sessions. Only the hash of a session's token is stored. */
public interface Sessions {
    /** How far sign-in has come. */
    enum Stage {
        /** The password was right; the code is awaited. */
        SECOND_FACTOR,
        /** The password was right; a second factor has to be set up first. */
        ENROL,
        FULL
    }

    record Session(
            UUID id,
            String tokenHash,
            UUID person,
            Optional<UUID> site,
            Optional<UUID> device,
            Stage stage,
            Door door,
            Instant createdAt,
            Instant seenAt,
            Optional<Instant> endedAt) {
        public SessionTimes times() {
            if (stage != Stage.FULL) {
                return SessionTimes.HALF;
            }
            return door == Door.BADGE ? SessionTimes.BENCH : SessionTimes.DESK;
        }
    }

    Optional<Session> byToken(String tokenHash);

    Optional<Session> byId(UUID id);

    List<Session> live(UUID person);

    /** Not ended and not seen since: for the sweep. */
    List<Session> silentSince(Instant instant, int limit);

    void open(Session session);

    /** Writes what differs, and nothing else of the row. */
    void change(Session before, Session after);

    void seen(UUID id, Instant at);

    /** False where it had ended already. */
    boolean end(UUID id, Instant at);
}
