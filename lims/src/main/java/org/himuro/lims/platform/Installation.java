package org.himuro.lims.platform;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What this installation is: a demo or real. Decided at its first start and never changed. */
@Singleton
public final class Installation {
    /** The kind of an installation. */
    public enum Kind {
        /** Made-up samples; marked on every page. */
        DEMO,
        /** Real samples. */
        REAL
    }

    private static final String KIND = "kind";

    private final Kind kind;

    Installation(DataSource dataSource) {
        this.kind = read(io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(dataSource));
    }

    private static Kind read(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return read(connection).orElse(Kind.REAL);
        } catch (SQLException e) {
            throw new IllegalStateException("the kind of the installation cannot be read", e);
        }
    }

    /** Whether pages must carry the mark of a demo. */
    public boolean isDemo() {
        return kind == Kind.DEMO;
    }

    /** The kind decided at the first start. */
    public Kind kind() {
        return kind;
    }

    /** Decides the kind unless it is decided; answers what holds. */
    static Kind decide(Connection connection, Kind wanted) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT IGNORE INTO installation (name, value) VALUES (?, ?)")) {
            insert.setString(1, KIND);
            insert.setString(2, wanted.name());
            insert.executeUpdate();
        }
        return read(connection).orElseThrow();
    }

    private static Optional<Kind> read(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT value FROM installation WHERE name = ?")) {
            query.setString(1, KIND);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(Kind.valueOf(row.getString(1))) : Optional.empty();
            }
        }
    }
}
