package org.himuro.lims.labelling;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a label that was to be sent (report {@code end-print}, by the system).
 *
 * @param why code; none where it was printed
 */
public record EndPrint(UUID print, End end, Optional<String> why) {
    public enum End {
        /** The printer says that it has nothing left of it. */
        PRINTED,
        /** Whether it came out is not known. */
        DOUBTFUL,
        /** It was not sent and never can be. */
        IMPOSSIBLE
    }
}
