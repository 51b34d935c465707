package org.himuro.lims.reporting.adapter.jdbc;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.Spot;
import org.himuro.lims.reporting.application.TubeQuery.Sort;

/**
 * Tubes in an order, from anywhere on, either way, each step by a key of the database. It only names tubes; who may see them
 * and whether they fit is asked of them afterwards.
 */
interface Walk {
    /**
     * @param from left out itself; from the end where it is empty
     * @param back against the order
     * @return the next in the way's own direction; fewer than {@code count} only where it ends
     */
    List<Spot> next(Optional<Spot> from, boolean back, int count);

    static Walk of(Queries rows, Sort sort, Sight sight) {
        return switch (sort) {
            case NEWEST, OLDEST -> new WalkByColumn(rows, sort, List.of(WalkByColumn.byId(sight)));
            case CODE -> new WalkByColumn(rows, sort, List.of(WalkByColumn.byCode()));
            case FROZEN, FROZEN_OLDEST -> new WalkByColumn(rows, sort, WalkByColumn.byFreezing());
            case AMOUNT -> new WalkByColumn(rows, sort, WalkByColumn.byAmount());
            case CASE -> new WalkByGroup(rows, sort, List.of(WalkByGroup.CASES));
            case PLACE -> new WalkByGroup(rows, sort, List.of(WalkByGroup.CONTAINERS, WalkByGroup.PARCELS));
        };
    }
}
