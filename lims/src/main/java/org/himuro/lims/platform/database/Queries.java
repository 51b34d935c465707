package org.himuro.lims.platform.database;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads rows by plain statements on a connection of the pool, outside any transaction. */
@Singleton
public final class Queries {
    private final DataSource source;

    Queries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    public DataSource source() {
        return source;
    }

    public <T> List<T> query(String sql, Collection<?> values, Select.Row<T> reader) {
        try (var connection = source.getConnection()) {
            return Select.all(connection, sql, reader, values.toArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code (?,?,?)}; the number of places is rounded up so that the server sees few texts; see {@link #filled}. */
    public static String marks(int count) {
        return "(" + String.join(",", Collections.nCopies(rounded(count), "?")) + ")";
    }

    /** The values, at least one, with the last one repeated up to the number of places. */
    public static List<Object> filled(Collection<?> values) {
        var filled = new ArrayList<Object>(values);
        var last = filled.getLast();
        filled.addAll(Collections.nCopies(rounded(values.size()) - values.size(), last));
        return filled;
    }

    public static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }

    public static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static int rounded(int count) {
        int rounded = 1;
        while (rounded < count) {
            rounded *= 2;
        }
        return rounded;
    }
}
