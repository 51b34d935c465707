package org.himuro.lims.intake.model;

import java.util.Arrays;

/** How far down each tube of a list stands below those that have no parent in it; parents are taken before their children. */
final class Ancestry {
    /** It is its own ancestor. */
    static final int ROUND = -1;

    private static final int NOT_YET = -2;
    private static final int ON_THE_WAY = -3;

    private Ancestry() {}

    /** @param parents index of each one's parent in the list; negative where that has none */
    static int[] depths(int[] parents) {
        var depths = new int[parents.length];
        Arrays.fill(depths, NOT_YET);
        var way = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int length = 0;
            int at = start;
            while (at >= 0 && depths[at] == NOT_YET) {
                depths[at] = ON_THE_WAY;
                way[length++] = at;
                at = parents[at];
            }
            boolean round = at >= 0 && (depths[at] == ON_THE_WAY || depths[at] == ROUND);
            int depth = at < 0 ? -1 : depths[at];
            while (length > 0) {
                depths[way[--length]] = round ? ROUND : ++depth;
            }
        }
        return depths;
    }
}
