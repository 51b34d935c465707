package org.himuro.lims.consent.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;

@Singleton
final class ConsentStore implements StateStore<Consent> {
    private final RecordTable<Consent> table = new RecordTable<>("consent", Consent.class);

    @Override
    public Consents kind() {
        return Consents.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("consent");
    }

    @Override
    public List<Versioned<Consent>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids);
    }

    @Override
    public void save(Rows rows, List<Change<Consent>> changes) throws SQLException {
        table.save(rows, changes);
    }
}
