package org.himuro.lims.storage;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * Where tubes are to lie, as a site has said it (B3). What is kept apart is never proposed together; the rest is preferred where
 * there is a choice.
 *
 * @param projects within what tubes of two projects do not lie together
 * @param materials within what two materials do not lie together
 * @param tumour within what tumour and normal do not lie together, told by what was taken from the donor
 * @param copies what must not hold every copy: tubes of one case, material and origin
 * @param caseTogether a tube goes where tubes of its case lie, as near as the other rules allow
 * @param order which of several places comes first
 */
public record AllocationRules(
        Apart projects, Apart materials, Apart tumour, Copies copies, boolean caseTogether, Order order) {
    /** What a site goes by that has said nothing. */
    public static final AllocationRules SHIPPED =
            new AllocationRules(Apart.BOX, Apart.NONE, Apart.BOX, Copies.UNIT, true, Order.OLDEST_UNIT);

    /** Within what two kinds do not lie together; each includes those before it. */
    public enum Apart {
        NONE,
        BOX,
        /** What boxes stand in: rack, drawer, tower; the box itself where it stands in none. */
        RACK,
        UNIT
    }

    /** What must not hold all copies. */
    public enum Copies {
        NONE,
        UNIT,
        ROOM
    }

    public enum Order {
        OLDEST_UNIT,
        FULLEST_BOX
    }

    /** Rules that cannot all be followed, each pair named. */
    public List<Reason> contradictions() {
        var found = new ArrayList<Reason>();
        if (caseTogether && materials == Apart.UNIT) {
            found.add(Reason.of("MATERIALS_AGAINST_CASE"));
        }
        if (caseTogether && tumour == Apart.UNIT) {
            found.add(Reason.of("TUMOUR_AGAINST_CASE"));
        }
        return found;
    }
}
