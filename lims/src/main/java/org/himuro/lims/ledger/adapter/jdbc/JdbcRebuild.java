package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.ledger.StateStore.Change;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcRebuild implements Rebuild {
    private static final String PREFIX = "shadow_";
    private static final int TOGETHER = 500;

    private final StateStores stores;
    private final FactTable facts;

    JdbcRebuild(LedgerTables tables) {
        this.stores = tables.stores();
        this.facts = tables.facts();
    }

    @Override
    public List<String> differences(Connection owner) throws SQLException {
        var tables = stores.all().stream()
                .flatMap(s -> s.tables().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        for (var table : tables) {
            run(owner, "drop table if exists " + PREFIX + table);
            run(owner, "create table " + PREFIX + table + " like " + table);
        }
        var rows = new JdbcRows(owner, PREFIX);
        for (var store : stores.all()) {
            rebuild(owner, rows, store);
        }
        var differences = new ArrayList<String>();
        for (var table : tables) {
            compare(owner, table, PREFIX + table, "in the table, not in the ledger: ", differences);
            compare(owner, PREFIX + table, table, "in the ledger, not in the table: ", differences);
            run(owner, "drop table " + PREFIX + table);
        }
        for (var query :
                stores.all().stream().flatMap(s -> s.miscounted().stream()).toList()) {
            list(owner, query, "counted otherwise: ", differences);
        }
        return differences;
    }

    private <S extends Record> void rebuild(Connection owner, JdbcRows rows, StateStore<S> store) throws SQLException {
        var changes = new ArrayList<Change<S>>();
        var stream = new ArrayList<Recorded>();
        var kind = store.kind();
        for (var id : streams(owner, kind.name())) {
            stream.addAll(facts.where(owner, "where stream=? order by seq", id));
            var blank = kind.blank(id);
            var trail = History.fold(kind, blank, stream);
            changes.add(
                    new Change<>(id, true, false, blank, trail, stream.getLast().seq()));
            stream.clear();
            if (changes.size() == TOGETHER) {
                store.save(rows, changes);
                changes.clear();
            }
        }
        store.save(rows, changes);
    }

    private static List<UUID> streams(Connection owner, String kind) throws SQLException {
        try (var statement = owner.prepareStatement("select id from stream where kind=?")) {
            statement.setString(1, kind);
            var ids = new ArrayList<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(UuidBytes.uuid(rows.getBytes(1)));
                }
            }
            return ids;
        }
    }

    private static void compare(Connection owner, String table, String other, String say, List<String> differences)
            throws SQLException {
        list(owner, "select * from " + table + " except select * from " + other, say + table, differences);
    }

    private static void list(Connection owner, String query, String say, List<String> differences) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next() && differences.size() < 100) {
                var row = new StringBuilder(say);
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    var value = rows.getObject(i);
                    row.append(' ').append(rows.getMetaData().getColumnLabel(i)).append('=');
                    row.append(
                            value instanceof byte[] b ? java.util.HexFormat.of().formatHex(b) : value);
                }
                differences.add(row.toString());
            }
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
