package org.himuro.lims.identity.adapter.jdbc;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Java values as the columns keep them: ids as 16 bytes, instants as DATETIME(6) in UTC. */
final class Bind {
    private Bind() {}

    static void all(PreparedStatement statement, Iterable<?> values) throws SQLException {
        int index = 0;
        for (var value : values) {
            one(statement, ++index, value);
        }
    }

    private static void one(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case UUID id -> statement.setBytes(index, bytes(id));
            case Instant instant -> statement.setObject(index, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            case Enum<?> e -> statement.setString(index, e.name());
            case Optional<?> optional -> one(statement, index, optional.orElse(null));
            default -> statement.setObject(index, value);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
