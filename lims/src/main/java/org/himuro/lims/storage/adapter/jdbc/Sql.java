package org.himuro.lims.storage.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.platform.database.Select;

/** Reads rows by plain statements; ids are 16 bytes. */
@Singleton
final class Sql {
    private final DataSource source;

    Sql(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    DataSource source() {
        return source;
    }

    <T> List<T> query(String sql, Collection<?> values, Row<T> reader) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var value : values) {
                statement.setObject(++at, value instanceof UUID id ? bytes(id) : Select.asked(value));
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code (?,?,?)}; the number of places is rounded up so that the server sees few texts; see {@link #filled}. */
    static String marks(int count) {
        return "(" + String.join(",", Collections.nCopies(rounded(count), "?")) + ")";
    }

    /** The values with the last one repeated up to the number of places. */
    static List<Object> filled(Collection<?> values) {
        var filled = new ArrayList<Object>(values);
        var last = filled.getLast();
        filled.addAll(Collections.nCopies(rounded(values.size()) - values.size(), last));
        return filled;
    }

    private static int rounded(int count) {
        int rounded = 1;
        while (rounded < count) {
            rounded *= 2;
        }
        return rounded;
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
