package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.application.VaultSweep.DoneActs;
import org.himuro.lims.platform.database.Bind;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcDoneActs implements DoneActs {
    private final Tables tables;

    JdbcDoneActs(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Set<UUID> among(Collection<UUID> acts) {
        if (acts.isEmpty()) {
            return Set.of();
        }
        var asked = List.copyOf(acts);
        var marks = String.join(",", Collections.nCopies(asked.size(), "?"));
        return tables.database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select id from act where outcome='done' and id in (" + marks + ")")) {
                Bind.all(statement, asked);
                var done = new HashSet<UUID>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        done.add(UuidBytes.uuid(rows.getBytes(1)));
                    }
                }
                return done;
            }
        });
    }
}
