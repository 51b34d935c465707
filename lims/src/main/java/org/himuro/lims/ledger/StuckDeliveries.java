package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What should have happened after a commit and did not, for the page that shows it. */
public interface StuckDeliveries {
    /** Tried in vain this often, a delivery is stuck. It is retried all the same, ever more rarely. */
    int ATTEMPTS = 3;

    /** The oldest first, at most 200. */
    List<Stuck> list();

    /** Tries again at once. @return whether there is such a delivery */
    boolean retry(UUID id, Instant now);

    /**
     * One delivery.
     *
     * @param reaction the reaction's name
     * @param lastError what the last attempt said; may be empty
     */
    record Stuck(
            UUID id, String reaction, UUID fact, Instant createdAt, int attempts, Instant nextAt, String lastError) {}
}
