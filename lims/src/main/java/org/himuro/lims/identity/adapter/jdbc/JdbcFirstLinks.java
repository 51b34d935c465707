package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.application.FirstLinks;
import org.himuro.lims.platform.database.Bind;

@Singleton
final class JdbcFirstLinks implements FirstLinks {
    private static final String WORKS = "token_hash=? and used_at is null and expires_at>?";
    private final Tables tables;

    JdbcFirstLinks(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void replace(UUID id, String tokenHash, Instant expiresAt) {
        tables.database.together(connection -> {
            Database.run(connection, "delete from first_link where used_at is null");
            return Database.run(
                    connection,
                    "insert into first_link (id, token_hash, expires_at) values (?,?,?)",
                    id,
                    tokenHash,
                    expiresAt);
        });
    }

    @Override
    public boolean works(String tokenHash, Instant now) {
        return tables.database.with(connection -> {
            try (var statement = connection.prepareStatement("select 1 from first_link where " + WORKS)) {
                Bind.all(statement, List.of(tokenHash, now));
                try (var rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    @Override
    public boolean use(String tokenHash, Instant now) {
        return tables.database.run("update first_link set used_at=? where " + WORKS, now, tokenHash, now) == 1;
    }
}
