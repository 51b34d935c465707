package org.himuro.lims.laboratory.adapter.jdbc;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as BINARY(16). */
final class Bytes {
    private Bytes() {}

    static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
