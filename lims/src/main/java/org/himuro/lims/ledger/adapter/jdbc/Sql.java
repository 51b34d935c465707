package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.platform.database.Bind;
import org.himuro.lims.shared.UuidBytes;
import org.jspecify.annotations.Nullable;

/** Java values as the columns keep them: ids as 16 bytes, instants as DATETIME(6) in UTC. */
final class Sql {
    private Sql() {}

    static Optional<UUID> optionalUuid(byte @Nullable [] bytes) {
        return bytes == null ? Optional.empty() : Optional.of(UuidBytes.uuid(bytes));
    }

    static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    /** Binds a value as its column keeps it. */
    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case UUID id -> statement.setBytes(index, UuidBytes.of(id));
            case Digest digest -> statement.setBytes(index, digest.bytes());
            case Instant instant -> statement.setString(index, Bind.utc(instant));
            case Enum<?> e -> statement.setString(index, e.name());
            case Optional<?> optional -> bind(statement, index, optional.orElse(null));
            default -> statement.setObject(index, value);
        }
    }

    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** How many places a statement has for so many values: few texts, so that the server knows them. */
    static int rounded(int count) {
        return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
    }
}
