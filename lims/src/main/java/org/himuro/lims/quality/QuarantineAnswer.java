package org.himuro.lims.quality;

import java.util.Optional;

/** How many tubes were blocked, released or destroyed. @param certificate its number, where they were destroyed */
public record QuarantineAnswer(int tubes, Optional<String> certificate) {
    public QuarantineAnswer(int tubes) {
        this(tubes, Optional.empty());
    }
}
