package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shipping.Current;

@Singleton
final class JdbcCurrent implements Current {
    private final DataSource source;
    private final Map<String, StateStore<?>> stores;

    JdbcCurrent(DataSource source, Collection<StateStore<?>> stores) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.stores = stores.stream()
                .collect(Collectors.toUnmodifiableMap(s -> s.kind().name(), s -> s));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        var store = (StateStore<S>) Objects.requireNonNull(stores.get(kind.name()));
        var found = new LinkedHashMap<UUID, S>();
        try (var connection = source.getConnection()) {
            store.load(connection, ids).forEach(row -> found.put(row.id(), row.state()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Override
    public List<Recorded> history(StreamRef stream) {
        return List.of();
    }
}
