package org.himuro.lims.identity.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.SecurityEvent;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.Vocabulary;

/** What identity contributes to the ledger: its facts, and the small projections of its three kinds of stream. */
@Factory
final class Trails {
    @Singleton
    Vocabulary securityEvents() {
        return () -> Vocabulary.of(SecurityEvent.class);
    }

    @Singleton
    StateStore<Trail> people() {
        return new Store(Trail.PERSON);
    }

    @Singleton
    StateStore<Trail> devices() {
        return new Store(Trail.DEVICE);
    }

    @Singleton
    StateStore<Trail> sites() {
        return new Store(Trail.SITE);
    }

    private record Store(StreamKind<Trail> kind, RecordTable<Trail> table) implements StateStore<Trail> {
        Store(StreamKind<Trail> kind) {
            this(kind, new RecordTable<>(kind.name() + "_trail", Trail.class));
        }

        @Override
        public List<String> tables() {
            return List.of(table.name());
        }

        @Override
        public List<Versioned<Trail>> load(Connection connection, Collection<UUID> ids) throws SQLException {
            return table.load(connection, ids);
        }

        @Override
        public void save(Rows rows, List<Change<Trail>> changes) throws SQLException {
            table.save(rows, changes);
        }
    }
}
