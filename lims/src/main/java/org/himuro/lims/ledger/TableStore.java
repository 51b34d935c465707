package org.himuro.lims.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The projection of a kind whose state is one flat row of one table. */
public interface TableStore<S extends Record> extends StateStore<S> {
    RecordTable<S> table();

    @Override
    default List<String> tables() {
        return List.of(table().name());
    }

    @Override
    default List<Versioned<S>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table().load(connection, ids);
    }

    @Override
    default void save(Rows rows, List<Change<S>> changes) throws SQLException {
        table().save(rows, changes);
    }
}
