package org.himuro.lims.collection;

import java.util.Locale;
import java.util.UUID;

/**
 * It happened, but nobody knows when (report {@code report-time-unknown}): the verdict will be undetermined.
 *
 * @param reason code of the card
 */
public record ReportTimeUnknown(UUID tube, Which which, String reason) {
    public enum Which {
        RESECTED,
        SAMPLED,
        CHILLED,
        FROZEN;

        /** As the fact has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
