package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.scan.model.Hand;

/** What is in hand at each bench, for any node. */
public interface BenchSessions {
    /** @param lastScan the scan that was answered with {@code said} */
    record Session(UUID lastScan, Hand hand, Said said) {}

    Optional<Session> load(UUID bench);

    void save(UUID bench, Session session, Instant at);

    /**
     * Does something that performs at most one act, and keeps the bench's row in that act's own transaction where it can.
     *
     * @param session from the act's answer, where it is accepted
     * @return whether the row was written with the act: else it is to be saved
     */
    default boolean keeping(UUID bench, Instant at, Function<Record, Session> session, Runnable doing) {
        doing.run();
        return false;
    }
}
