package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.model.Hand;

/** What is in hand at each bench, for any node. */
public interface BenchSessions {
    /** @param lastScan the scan that was answered with {@code said} */
    record Session(UUID lastScan, Hand hand, Said said) {}

    Optional<Session> load(UUID bench);

    void save(UUID bench, Session session, Instant at);
}
