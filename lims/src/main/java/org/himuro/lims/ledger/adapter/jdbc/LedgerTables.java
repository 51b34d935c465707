package org.himuro.lims.ledger.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.ledger.model.FactTypes;

/**
 * The ledger's tables and the connection pools they are reached by: acts are written on connections that commit nothing by
 * themselves, everything else commits each statement.
 */
@Singleton
final class LedgerTables {
    private final DataSource source;
    private final DataSource writes;
    private final StateStores stores;
    private final FactTypes types;
    private final FactTable facts;
    private final ActTable acts;
    private final Safeguards safeguards;
    private final StateMemory memory = new StateMemory();

    LedgerTables(
            DataSource source,
            @Named("ledger") DataSource writes,
            StateStores stores,
            Collection<Vocabulary> vocabularies,
            Optional<Safeguards> safeguards) {
        this.safeguards = safeguards.orElse(Safeguards.ALL);
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.writes = DelegatingDataSource.unwrapDataSource(writes);
        this.stores = stores;
        this.types = new FactTypes(vocabularies);
        this.facts = new FactTable(types);
        this.acts = new ActTable(this.source);
    }

    DataSource source() {
        return source;
    }

    DataSource writes() {
        return writes;
    }

    StateStores stores() {
        return stores;
    }

    FactTypes types() {
        return types;
    }

    FactTable facts() {
        return facts;
    }

    StateMemory memory() {
        return memory;
    }

    Safeguards safeguards() {
        return safeguards;
    }

    ActTable acts() {
        return acts;
    }
}
