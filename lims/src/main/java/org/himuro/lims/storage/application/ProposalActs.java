package org.himuro.lims.storage.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of further attempts at one act: sent again, the attempts are the same. */
final class ProposalActs {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ProposalActs() {}

    /** The act's own id for the first attempt, else a UUIDv7 of the same time. @param attempt from 0 */
    static UUID of(UUID act, int attempt) {
        if (attempt == 0) {
            return act;
        }
        var name = act + "/proposal/" + attempt;
        var hashed = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var bits = ByteBuffer.allocate(Long.BYTES).putLong(hashed.getMostSignificantBits());
        long time = act.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        return new UUID(
                time | VERSION | bits.getShort(0) & 0x0FFF,
                hashed.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL | VARIANT);
    }
}
