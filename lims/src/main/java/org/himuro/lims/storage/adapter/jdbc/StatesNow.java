package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.storage.application.RackStates;

/** States as they are now, for a preview: nothing is locked and nothing remembered. */
@Singleton
final class StatesNow implements RackStates {
    private final Queries sql;
    private final Collection<StateStore<?>> stores;

    StatesNow(Queries sql, Collection<StateStore<?>> stores) {
        this.sql = sql;
        this.stores = stores;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        var store = (StateStore<S>) stores.stream()
                .filter(s -> s.kind().name().equals(kind.name()))
                .findFirst()
                .orElseThrow();
        var found = new LinkedHashMap<UUID, S>();
        try (var connection = sql.source().getConnection()) {
            store.load(connection, ids).forEach(row -> found.put(row.id(), row.state()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** A preview needs none. */
    @Override
    public List<Recorded> history(StreamRef stream) {
        return List.of();
    }
}
