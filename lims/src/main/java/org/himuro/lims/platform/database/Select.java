package org.himuro.lims.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.UuidBytes;
import org.jspecify.annotations.Nullable;

/** Plain statements with the values that this application has: ids as 16 bytes, instants in UTC. */
public final class Select {
    private static final String NO_CODE = "\u001a";

    private Select() {}

    /** A row as a value. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static <T> List<T> all(Connection connection, String sql, Row<T> reader, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Bind.all(statement, Arrays.stream(values).map(Select::asked).toList());
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    /**
     * A value as a read may ask for it. Codes stand in ASCII columns, and the servers refuse to compare any other text with
     * them: it is asked for as something that no code is.
     */
    public static Object asked(Object value) {
        return value instanceof String text && !text.chars().allMatch(c -> c < 0x80) ? NO_CODE : value;
    }

    public static <T> Optional<T> first(Connection connection, String sql, Row<T> reader, Object... values)
            throws SQLException {
        return all(connection, sql, reader, values).stream().findFirst();
    }

    /** An insert, update or delete. @return how many rows it changed */
    public static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Bind.all(statement, Arrays.asList(values));
            return statement.executeUpdate();
        }
    }

    public static UUID uuid(ResultSet row, int column) throws SQLException {
        return UuidBytes.uuid(row.getBytes(column));
    }

    public static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
