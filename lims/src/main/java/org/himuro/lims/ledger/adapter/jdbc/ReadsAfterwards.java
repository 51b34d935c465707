package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;

/** Reads outside an attempt, each on a connection of its own: to say who holds a key that refused a request. */
record ReadsAfterwards(DataSource source, StateStores stores, FactTable facts) implements Reads {
    @Override
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        try (Connection connection = source.getConnection()) {
            return new JdbcReads(connection, stores, facts).states(kind, ids);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public List<Recorded> history(StreamRef stream) {
        try (Connection connection = source.getConnection()) {
            return new JdbcReads(connection, stores, facts).history(stream);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
