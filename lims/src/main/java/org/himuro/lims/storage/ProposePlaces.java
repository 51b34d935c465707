package org.himuro.lims.storage;

import java.time.Duration;
import java.util.List;

/**
 * A request: a place for each of these tubes by the site's rules, held for who acts for {@link #HELD} (B3). A tube for which there is none
 * is told with the reason; the others are held all the same.
 *
 * @param tubes 1 to {@link #MOST} codes of tubes that lie in no position, or in one of the boxes that are to be emptied
 * @param leaving codes of boxes of one unit that are to be emptied: the places are in its other boxes that are begun, the fullest
 *     first; none where tubes are to be stored
 */
public record ProposePlaces(List<String> tubes, List<String> leaving) {
    public static final int MOST = 1_000;
    public static final Duration HELD = Duration.ofMinutes(20);

    public ProposePlaces {
        tubes = List.copyOf(tubes);
        leaving = List.copyOf(leaving);
    }

    public ProposePlaces(List<String> tubes) {
        this(tubes, List.of());
    }
}
