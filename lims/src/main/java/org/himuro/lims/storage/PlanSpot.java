package org.himuro.lims.storage;

import java.util.UUID;

/**
 * Where a unit is drawn in the plan of its room.
 *
 * @param x column from the left, from 0
 * @param y row from the top, from 0
 */
public record PlanSpot(UUID id, UUID container, int x, int y) {
    public static final int COLUMNS = 12;
    public static final int ROWS = 40;
}
