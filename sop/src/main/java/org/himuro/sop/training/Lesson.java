package org.himuro.sop.training;

import java.time.Instant;

/** That somebody read a version of a procedure, or was trained in it. */
public record Lesson(int version, Kind kind, Instant at) {
    /** What it was. */
    public enum Kind {
        /** They said themselves that they have read it. */
        READ,
        /** A trainer's word. */
        TRAINED
    }
}
