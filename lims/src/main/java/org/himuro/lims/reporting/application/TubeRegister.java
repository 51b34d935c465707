package org.himuro.lims.reporting.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Tubes as a site may see them. */
public interface TubeRegister {
    /** By any of its codes; a foreign tube and one that does not exist are found out by the same statement. */
    Optional<TubeRow> byCode(String code, UUID site, boolean every);

    /** One page. It is answered in bounded time: where few of very many fit, it says how far it has looked. */
    Part part(TubeQuery query);

    /**
     * How many fit.
     *
     * @param exactly however long it takes; else a thousand, or as far as a moment reaches
     */
    Count count(Sight sight, Conditions conditions, boolean exactly);

    /** All that fit, in order, some at a time. */
    void each(TubeQuery query, Consumer<List<TubeRow>> some);

    /** The names of conditions whose value names nothing that the viewer may see. */
    List<String> absent(Sight sight, Conditions conditions);

    /**
     * @param rows at most as many as asked for, in the query's order
     * @param next where to go on; empty at the end
     * @param previous where to go back from; empty at the beginning
     * @param looked at how many tubes it looked, where it stopped before the page was full; else 0
     */
    record Part(List<Listed> rows, Optional<Spot> next, Optional<Spot> previous, int looked) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /** @param key of the row in the query's order */
    record Listed(TubeRow row, Spot spot) {}

    /** @param more there are more than were counted */
    record Count(long tubes, boolean more) {}
}
