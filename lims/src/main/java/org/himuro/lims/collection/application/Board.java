package org.himuro.lims.collection.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the wall board shows (C4): the most urgent clocks of a site and how many more there are. The page asks for it as JSON and by server-sent
 * events at the same address.
 *
 * @param clocks at most {@link #ROWS}, the most urgent first
 * @param more how many clocks are not shown
 * @param nextLimit the earliest limit among those, as it prints; empty if none
 * @param serverTime the server's clock
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Board(List<Clock> clocks, int more, Optional<String> nextLimit, Instant serverTime) {
    /** Rows that are legible from five metres. */
    public static final int ROWS = 11;

    public Board {
        clocks = List.copyOf(clocks);
    }

    /**
     * One running clock.
     *
     * @param colour the case's colour, 1 to 6
     * @param notices when a sound is due before the limit
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Clock(
            String code,
            String label,
            String place,
            int colour,
            Instant since,
            Optional<Instant> limitAt,
            String limitLabel,
            List<Instant> notices) {
        public Clock {
            notices = List.copyOf(notices);
        }
    }
}
