package org.himuro.lims.labelling.application;

import java.time.Duration;

/**
 * @param lease how long a printer is held by a sender that is not heard of
 * @param answer how long a printer may take to connect or to answer
 * @param poll between two questions to a printer that prints
 * @param patience how long a printer that names no trouble may have something left of one label
 * @param hold how long one in trouble may have
 * @param idle between two questions to a printer for which nothing waits
 * @param longest back-off
 */
public record PrintTimes(
        Duration lease,
        Duration answer,
        Duration poll,
        Duration patience,
        Duration hold,
        Duration idle,
        Duration longest) {

    /** Two seconds, four, eight, ... */
    public Duration backOff(int troubles) {
        var wait = Duration.ofSeconds(2L << Math.clamp(troubles, 0, 10));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
