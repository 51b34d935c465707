package org.himuro.lims.labelling;

import java.util.List;

/** How far a label is on its way out of a printer. */
public enum PrintState {
    /** Nothing of it was sent. */
    WAITING,
    /** Its bytes are on the way, or the printer has not said yet that it has nothing left. */
    SENDING,
    PRINTED,
    /** It was on the way when the way ended. Never sent again by itself: two same labels on two tubes would be a swap. */
    PERHAPS_PRINTED,
    /** It cannot be drawn for this printer. */
    FAILED,
    CANCELLED;

    /** Those that a person or the printer still has to do with. */
    public static final List<PrintState> OPEN = List.of(PERHAPS_PRINTED, SENDING, WAITING);

    public boolean open() {
        return OPEN.contains(this);
    }
}
