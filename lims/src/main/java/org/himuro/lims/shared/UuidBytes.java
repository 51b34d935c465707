package org.himuro.lims.shared;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID as the 16 bytes that a column BINARY(16) keeps, most significant first. */
public final class UuidBytes {
    private UuidBytes() {}

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** @param bytes 16 bytes */
    public static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
