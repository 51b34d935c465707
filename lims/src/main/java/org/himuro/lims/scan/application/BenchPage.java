package org.himuro.lims.scan.application;

import java.time.ZoneId;
import org.himuro.lims.scan.model.Station;

/**
 * The bench page as it is first shown.
 *
 * @param device name of this bench
 * @param zone the site's zone
 * @param yes the card that says "seen" to what the server judged otherwise than the bench
 * @param state the {@link BenchState} as JSON, which the page draws; empty where nobody is signed in: the page for the time without a
 *     network, which is opened by what the bench was told before
 */
public record BenchPage(String device, ZoneId zone, String yes, String state, Station station) {
    public boolean away() {
        return state.isEmpty();
    }
}
