package org.himuro.sop.sprec;

import java.time.Duration;

/** How a solid sample was obtained. */
public sealed interface Collection {

    /** @param code of the table, such as {@code SRG} for surgical excision */
    record Coded(String code) implements Collection {}

    /** @param sinceDeath death to collection */
    record Autopsy(Duration sinceDeath) implements Collection {}
}
