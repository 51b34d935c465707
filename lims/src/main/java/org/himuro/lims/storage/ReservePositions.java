package org.himuro.lims.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request: positions are held for who acts, all or none: those named, or so many free ones of a box or of what stands in a
 * unit, shelf or rack.
 *
 * @param positions named one by one; none where {@code free} is said
 * @param purpose a code of {@link ReservationPurposes}
 * @param note at most {@link #NOTE} characters; kept beside the facts, which have its hash
 * @param until when what is still held then is free again: at most {@link #LONGEST} ahead
 */
public record ReservePositions(
        List<At> positions, Optional<Free> free, String purpose, Optional<String> note, Instant until) {
    public static final int MOST = 1_000;
    public static final int NOTE = 200;
    public static final Duration LONGEST = Duration.ofDays(366);

    public ReservePositions {
        positions = List.copyOf(positions);
    }

    /** @param cell {@code A01}; {@code a1} is the same */
    public record At(String box, String cell) {}

    /** @param in a box, or what boxes stand in @param count 1 to {@link #MOST} */
    public record Free(String in, int count) {}
}
