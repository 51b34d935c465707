package org.himuro.lims.consent.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.application.ConsentQueries;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcConsentQueries implements ConsentQueries {
    private static final RecordTable<Consent> CONSENTS = new RecordTable<>("consent", Consent.class);

    private final DataSource source;

    JdbcConsentQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Consent of(UUID donor) {
        var sql = "select " + String.join(",", CONSENTS.columns()) + " from consent where id = ?";
        try (var connection = source.getConnection()) {
            return Select.first(connection, sql, CONSENTS::read, donor).orElseGet(() -> Consent.none(donor));
        } catch (SQLException e) {
            throw new IllegalStateException("the consent was not read", e);
        }
    }
}
