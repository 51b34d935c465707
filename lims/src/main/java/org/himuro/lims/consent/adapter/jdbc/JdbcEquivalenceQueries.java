package org.himuro.lims.consent.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.Equivalence;
import org.himuro.lims.consent.application.EquivalenceQueries;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Queries;

@Singleton
final class JdbcEquivalenceQueries implements EquivalenceQueries {
    private static final RecordTable<Equivalence> TABLE = new RecordTable<>("equivalence", Equivalence.class);

    private final Queries sql;

    JdbcEquivalenceQueries(Queries sql) {
        this.sql = sql;
    }

    @Override
    public List<Equivalence> of(UUID site) {
        return sql.query(
                "select " + String.join(",", TABLE.columns())
                        + " from equivalence where site=? order by form, form_version, protocol",
                List.of(site),
                TABLE::read);
    }
}
