package org.himuro.lims.intake;

/** How far an import has come. */
public enum ImportPhase {
    /** The file lies in the vault; its mapping is being said, and nothing was recorded of its lines. */
    RECEIVED,
    TAKING,
    /** Somebody paused it, or a part could not be taken; what was taken stays. */
    PAUSED,
    TAKEN,
    UNDOING,
    UNDONE,
    /** Nothing was ever taken of it. */
    DROPPED;

    /** Whether a job goes on with it. */
    public boolean isRunning() {
        return this == TAKING || this == UNDOING;
    }
}
