package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.storage.application.RackFiles;

@Singleton
final class JdbcRackFiles implements RackFiles {
    private final Queries rows;

    JdbcRackFiles(Queries rows) {
        this.rows = rows;
    }

    @Override
    public String received(UUID site, byte[] content, Instant at) {
        var hash = Sha256.of(content);
        run(
                "insert ignore into rack_file (site, sha256, content, received_at) values (?, ?, ?, ?)",
                site,
                hash,
                content,
                at);
        return new Digest(hash).hex();
    }

    @Override
    public Optional<byte[]> find(UUID site, String file) {
        return rows
                .query(
                        "select content from rack_file where site=? and sha256=unhex(?)",
                        List.of(site, file),
                        row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    @Override
    public Acts.Beside used(UUID site, String file) {
        return connection -> {
            if (rows(connection, site, file) == 0) {
                throw new SQLException("the raw file " + file + " is gone");
            }
        };
    }

    /** How many rows there are, not how many were changed: of a file used before, none is. */
    private static int rows(Connection connection, UUID site, String file) throws SQLException {
        var which = " where site=? and sha256=unhex(?)";
        Select.run(connection, "update rack_file set used=true" + which, site, file);
        return Select.first(connection, "select count(*) from rack_file" + which, row -> row.getInt(1), site, file)
                .orElse(0);
    }

    @Override
    public int forget(Instant receivedBefore) {
        return run("delete from rack_file where used=false and received_at < ?", receivedBefore);
    }

    private int run(String sql, Object... values) {
        try (var connection = rows.source().getConnection()) {
            return Select.run(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("raw files of rack scanners", e);
        }
    }
}
