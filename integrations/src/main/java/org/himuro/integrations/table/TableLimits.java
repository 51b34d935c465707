package org.himuro.integrations.table;

/** More than this is no table that somebody keeps by hand. */
public final class TableLimits {
    public static final int MOST_BYTES = 16 << 20;
    public static final int MOST_ROWS = 250_000;
    public static final int MOST_COLUMNS = 200;
    public static final int LONGEST_CELL = 2_000;

    /** Of all parts of a workbook together. */
    static final long MOST_UNPACKED = 512L << 20;
    /** A workbook of real lines shrinks to a tenth or a thirtieth; what shrinks further than this was made to burst. */
    static final int MOST_RATIO = 200;

    static final long SMALL = 8L << 20;
    /** Of the parts that must be held: texts, styles, the list of sheets. */
    static final int MOST_HELD = 48 << 20;

    static final int MOST_PARTS = 2_000;

    private TableLimits() {}

    static long unpacked(long packed) {
        return Math.min(MOST_UNPACKED, SMALL + packed * MOST_RATIO);
    }
}
