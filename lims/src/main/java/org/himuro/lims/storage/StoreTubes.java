package org.himuro.lims.storage;

import java.util.List;

/**
 * A request: these tubes into these positions, all or none. A tube may come from another position in the same act, also
 * from one that another tube of the act takes: a swap is one act.
 *
 * @param puts 1 to {@link #MOST}
 */
public record StoreTubes(List<Put> puts) {
    public static final int MOST = 1_000;

    public StoreTubes {
        puts = List.copyOf(puts);
    }

    /**
     * @param tube the tube's code, or its maker's
     * @param box the code of a box or tube rack
     * @param cell {@code A01}; {@code a1} is the same
     */
    public record Put(String tube, String box, String cell) {}

    public static StoreTubes one(String tube, String box, String cell) {
        return new StoreTubes(List.of(new Put(tube, box, cell)));
    }
}
