package org.himuro.lims.picking.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.picking.Pick;

/**
 * The picks of a site.
 *
 * @param open those that are open are shown, else those that are over
 * @param mayPick the reader may ask for one
 * @param next address of the following page
 */
public record PickList(List<Line> lines, boolean open, boolean mayPick, Optional<String> next) {
    public PickList {
        lines = List.copyOf(lines);
    }

    /** @param by who asked for it */
    public record Line(PickIndex.Summary summary, String by) {
        public Pick pick() {
            return summary.pick();
        }

        public int count(Pick.State state) {
            return summary.count(state);
        }
    }

    public static String address(boolean open) {
        return "/picks?open=" + open;
    }
}
