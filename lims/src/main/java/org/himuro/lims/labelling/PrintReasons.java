package org.himuro.lims.labelling;

import java.util.List;

/** Why a label is printed again, in the order in which reasons are offered. */
public final class PrintReasons {
    public static final List<String> AGAIN =
            List.of("UNREADABLE", "DAMAGED", "CAME_OFF", "LOST", "NOT_PRINTED", "OTHER");
    /** The reason that says nothing by itself. */
    public static final String OTHER = "OTHER";

    /** Characters of a remark. */
    public static final int REMARK = 500;

    private PrintReasons() {}
}
