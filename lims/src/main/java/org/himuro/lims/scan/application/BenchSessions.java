package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.scan.model.Hand;

/** What is in hand at each bench, for any node. */
public interface BenchSessions {
    /**
     * @param lastScan the scan that was answered with {@code said}
     * @param scanned what it was, {@link RawScan#digest}; empty in a row of an earlier release
     */
    record Session(UUID lastScan, Optional<Digest> scanned, Hand hand, Said said) {}

    /** The row as it stands. */
    Optional<Session> load(UUID bench);

    /** The row as this node saw it last: may be old, which is found out when what follows from it is written. */
    default Optional<Session> known(UUID bench) {
        return load(bench);
    }

    /**
     * @param before what this follows from
     * @throws Moved where the row has been written elsewhere meanwhile
     */
    void save(UUID bench, Optional<Session> before, Session session, Instant at);

    /**
     * Does something that performs at most one act, and keeps the bench's row in that act's own transaction where it can.
     *
     * @param before what this follows from
     * @param session from the act's answer, where it is accepted
     * @return whether the row was written with the act: else it is to be saved
     * @throws Moved where the row has been written elsewhere meanwhile; the act is undone then
     */
    default boolean keeping(
            UUID bench, Optional<Session> before, Instant at, Function<Record, Session> session, Runnable doing) {
        doing.run();
        return false;
    }

    /** The bench is not as it was thought to be: look again, and begin anew. */
    final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
