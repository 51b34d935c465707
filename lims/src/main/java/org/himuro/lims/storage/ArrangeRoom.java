package org.himuro.lims.storage;

import java.util.List;

/**
 * A request: units of a room are drawn at these places of its plan. Refused: {@code NOT_IN_ROOM}, {@code SPOT_OUTSIDE},
 * {@code SPOT_TWICE}.
 *
 * @param units at most {@link #MOST}; those not named stay where they are
 */
public record ArrangeRoom(String room, List<At> units) {
    public static final int MOST = PlanSpot.COLUMNS * PlanSpot.ROWS;

    public ArrangeRoom {
        units = List.copyOf(units);
    }

    /** @param x column from 0 @param y row from 0 */
    public record At(String unit, int x, int y) {}
}
