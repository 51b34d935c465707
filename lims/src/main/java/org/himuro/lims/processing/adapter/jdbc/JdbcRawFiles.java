package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.integrations.Sha256;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.application.RawFiles;

@Singleton
final class JdbcRawFiles implements RawFiles {
    private static final String WHICH = " where site=? and sha256=unhex(?)";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Queries rows;

    JdbcRawFiles(Queries rows) {
        this.rows = rows;
    }

    @Override
    public String received(UUID site, byte[] content, Instant at) {
        var name = Sha256.of(content);
        run(
                "insert ignore into instrument_raw (site, sha256, content, received_at) values (?, unhex(?), ?, ?)",
                site,
                name,
                content,
                at);
        return name;
    }

    @Override
    public Optional<byte[]> find(UUID site, String file) {
        return NAME.matcher(file).matches()
                ? rows
                        .query(
                                "select content from instrument_raw" + WHICH,
                                List.of(site, file),
                                row -> row.getBytes(1))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public Acts.Beside used(UUID site, String file) {
        return connection -> {
            Select.run(connection, "update instrument_raw set used=true" + WHICH, site, file);
            int there = Select.first(
                            connection, "select count(*) from instrument_raw" + WHICH, row -> row.getInt(1), site, file)
                    .orElse(0);
            if (there == 0) {
                throw new SQLException("the raw file " + file + " is gone");
            }
        };
    }

    @Override
    public int forget(Instant receivedBefore) {
        return run("delete from instrument_raw where used=false and received_at < ?", receivedBefore);
    }

    private int run(String sql, Object... values) {
        try (var connection = rows.source().getConnection()) {
            return Select.run(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("raw files of instruments", e);
        }
    }
}
