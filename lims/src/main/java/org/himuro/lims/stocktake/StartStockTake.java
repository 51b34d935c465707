package org.himuro.lims.stocktake;

import java.util.List;

/**
 * A request: positions of these places are drawn at random and are to be looked at. Refused: {@code UNIT_UNKNOWN},
 * {@code AIM_IMPOSSIBLE}, {@code NOTHING_TO_COUNT}, {@code TOO_MANY_DRAWN}, {@code TOO_MANY_POSITIONS}.
 *
 * @param units codes of the site's units; none means the whole site
 */
public record StartStockTake(List<String> units, Aim aim, Empties empties) {
    /** As many lines as people look at in some days. */
    public static final int MOST = 5_000;

    public StartStockTake {
        units = List.copyOf(units);
    }
}
