package org.himuro.sop.procedure;

import org.himuro.sop.document.Text;

/**
 * How often what is processed by this procedure may have been thawed (W3).
 *
 * @param atMost thaws, the one for this act included; from 0
 * @param beyond what happens to an act that would make them more
 * @param grade the society's
 */
public record FreezeThaw(int atMost, Beyond beyond, Grade grade, Text text) {

    /** Beyond the limit. */
    public enum Beyond {
        /** Done, and marked. */
        WARN,
        /** Not done. */
        REFUSE
    }

    /** Whether so many are too many. */
    public boolean exceededBy(int thaws) {
        return thaws > atMost;
    }
}
