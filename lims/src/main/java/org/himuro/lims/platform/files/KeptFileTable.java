package org.himuro.lims.platform.files;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

/** A table of files: {@code site, sha256, content, received_at, used}, with the triggers that keep them. */
public abstract class KeptFileTable implements KeptFiles {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private static final String WHICH = " where site=? and sha256=unhex(?)";

    private final Queries rows;
    private final String table;
    private final String named;

    /** @param table of our own code, never of a request */
    protected KeptFileTable(Queries rows, String table) {
        this.rows = rows;
        this.table = table;
        this.named = table + WHICH;
    }

    @Override
    public String received(UUID site, byte[] content, Instant at) {
        var hash = Sha256.of(content);
        run(
                "insert ignore into " + table + " (site, sha256, content, received_at) values (?, ?, ?, ?)",
                site,
                hash,
                content,
                at);
        return new Digest(hash).hex();
    }

    @Override
    public Optional<byte[]> find(UUID site, String file) {
        return NAME.matcher(file).matches()
                ? rows.query("select content from " + named, List.of(site, file), row -> row.getBytes(1)).stream()
                        .findFirst()
                : Optional.empty();
    }

    /** Asks how many rows there are, not how many were changed: of a file used before, none is. */
    @Override
    public Acts.Beside used(UUID site, String file) {
        return connection -> {
            Select.run(connection, "update " + table + " set used=true" + WHICH, site, file);
            int there = Select.first(connection, "select count(*) from " + named, row -> row.getInt(1), site, file)
                    .orElse(0);
            if (there == 0) {
                throw new SQLException("the raw file " + file + " is gone");
            }
        };
    }

    @Override
    public int forget(Instant receivedBefore) {
        return run("delete from " + table + " where used=false and received_at < ?", receivedBefore);
    }

    private int run(String sql, Object... values) {
        try (var connection = rows.source().getConnection()) {
            return Select.run(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("raw files in " + table, e);
        }
    }
}
