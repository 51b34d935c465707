package org.himuro.lims.platform.jobs;

import java.time.Duration;

/**
 * Something done again and again by one node of all. A context offers it as a bean and it is run.
 *
 * <p>Runs of the same job never overlap. A job that throws is logged, counted and tried again at its next time.
 */
public interface PeriodicJob {
    /** Lower case, unique, at most 80 characters; known to the database, so it is never renamed lightly. */
    String name();

    /** The time from one start to the next; at least a second. */
    Duration every();

    /** Does it once, on a virtual thread. */
    void run();
}
