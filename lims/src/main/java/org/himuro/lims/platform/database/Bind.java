package org.himuro.lims.platform.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.UuidBytes;
import org.jspecify.annotations.Nullable;

/** Java values as the columns keep them: ids as 16 bytes, instants as DATETIME(6) in UTC, enums by name. */
public final class Bind {
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private Bind() {}

    /**
     * An instant as DATETIME(6) in UTC. As text, because MariaDB 10 calls itself "5.5.5-10..." and the driver, believing it,
     * cuts off the fraction of a second of every other kind of value.
     */
    public static String utc(Instant instant) {
        return DATETIME.format(instant);
    }

    public static void all(PreparedStatement statement, Iterable<?> values) throws SQLException {
        int index = 0;
        for (var value : values) {
            one(statement, ++index, value);
        }
    }

    private static void one(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case UUID id -> statement.setBytes(index, UuidBytes.of(id));
            case Instant instant -> statement.setString(index, utc(instant));
            case Enum<?> e -> statement.setString(index, e.name());
            case Optional<?> optional -> one(statement, index, optional.orElse(null));
            default -> statement.setObject(index, value);
        }
    }
}
