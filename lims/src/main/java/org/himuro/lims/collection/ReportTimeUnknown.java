package org.himuro.lims.collection;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.TubeEvent;

/**
 * It happened, but nobody knows when (report {@code report-time-unknown}): the verdict will be undetermined.
 *
 * @param reason code: of a card, or of {@link Why}
 */
public record ReportTimeUnknown(UUID tube, Which which, String reason) {
    /** Why nobody knows; the codes of {@code reason}. */
    public enum Why {
        NOT_WRITTEN,
        ILLEGIBLE,
        CLOCK_WRONG,
        ELSEWHERE
    }

    public enum Which {
        RESECTED,
        SAMPLED,
        CHILLED,
        FROZEN;

        /** As the fact has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The instant of a tube's story that this fact tells. */
        public static Optional<Which> of(Fact fact) {
            return switch (fact) {
                case TubeEvent.TubeSampled e -> Optional.of(SAMPLED);
                case TubeEvent.TubeChilled e -> Optional.of(CHILLED);
                case TubeEvent.TubeFrozen e -> Optional.of(FROZEN);
                default -> Optional.empty();
            };
        }
    }
}
