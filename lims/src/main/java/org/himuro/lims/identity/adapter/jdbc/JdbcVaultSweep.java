package org.himuro.lims.identity.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.application.VaultSweep;
import org.himuro.lims.platform.database.Bind;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcVaultSweep implements VaultSweep.Store {
    private static final String PENDING = "select act from (select act, linked_at as at from linked_act"
            + " union all select act, arrived_at from held_person where not confirmed"
            + " union all select act, kept_at from raw_message where not confirmed) pending"
            + " where at<? group by act order by act limit ?";
    private static final String UNUSED = "delete from linked_person where not confirmed and not exists"
            + " (select 1 from linked_act where linked_act.donor=linked_person.donor)";
    private final VaultTables tables;

    JdbcVaultSweep(VaultTables tables) {
        this.tables = tables;
    }

    @Override
    public List<UUID> pendingBefore(Instant instant, int limit) {
        return tables.database.with(connection -> {
            try (var statement = connection.prepareStatement(PENDING)) {
                Bind.all(statement, List.of(instant, limit));
                var acts = new ArrayList<UUID>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        acts.add(UuidBytes.uuid(rows.getBytes(1)));
                    }
                }
                return acts;
            }
        });
    }

    @Override
    public void confirm(UUID act) {
        tables.database.together(connection -> {
            Database.run(
                    connection,
                    "update linked_person set confirmed=true where donor in"
                            + " (select donor from linked_act where act=?)",
                    act);
            Database.run(connection, "delete from linked_act where act=?", act);
            Database.run(connection, "update held_person set confirmed=true where act=?", act);
            return Database.run(connection, "update raw_message set confirmed=true where act=?", act);
        });
    }

    @Override
    public void forget(UUID act) {
        tables.database.together(connection -> {
            Database.run(connection, "delete from linked_act where act=?", act);
            Database.run(connection, "delete from held_person where act=? and not confirmed", act);
            Database.run(connection, "delete from raw_message where act=? and not confirmed", act);
            return Database.run(connection, UNUSED);
        });
    }
}
