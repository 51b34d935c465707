package org.himuro.lims.shared;

import java.time.Instant;
import java.util.UUID;

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits. Pure: time and randomness are given. */
public final class UuidV7 {
    private UuidV7() {}

    /**
     * @param at the instant, before the year 10889
     * @param high 12 bits are used, right after the time: a counter keeps ids of one millisecond in order
     * @param low 62 bits are used
     */
    public static UUID of(Instant at, long high, long low) {
        long most = (at.toEpochMilli() << 16) | 0x7000L | (high & 0x0FFFL);
        long least = 0x8000_0000_0000_0000L | (low & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(most, least);
    }

    /** The instant inside the id, to the millisecond. */
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    public static boolean isV7(UUID id) {
        return id.version() == 7 && id.variant() == 2;
    }
}
