package org.himuro.lims.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of the acts of an import: whoever does a part of it, on whatever node and how often, it is one act. */
final class ActIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ActIds() {}

    /** A UUIDv7 that carries the import's own time, so that acts lie beside it. */
    static UUID of(UUID imported, String what, int number, int attempt) {
        var name = imported + "/" + what + "/" + number + "/" + attempt;
        var hashed = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var bits = ByteBuffer.allocate(Long.BYTES).putLong(hashed.getMostSignificantBits());
        long time = imported.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        return new UUID(
                time | VERSION | bits.getShort(0) & 0x0FFF,
                hashed.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT);
    }
}
