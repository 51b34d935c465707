package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.labelling.application.TubeLabels;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

@Singleton
final class JdbcTubeLabels implements TubeLabels {
    private static final RecordTable<Case> CASES = new RecordTable<>("specimen_case", Case.class);
    private static final RecordTable<Tube> TUBES = new RecordTable<>("tube", Tube.class);

    private final DataSource source;

    JdbcTubeLabels(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Optional<LabelsOfCase> ofCase(String code, UUID site) {
        try (var connection = source.getConnection()) {
            var card = Select.first(
                    connection,
                    "select " + String.join(",", CASES.columns()) + " from specimen_case where code = ? and site = ?",
                    CASES::read,
                    code,
                    site);
            if (card.isEmpty()) {
                return Optional.empty();
            }
            var tubes = Select.all(
                    connection,
                    "select " + String.join(",", TUBES.columns()) + " from tube where case_id = ? order by code",
                    TUBES::read,
                    card.get().id());
            return Optional.of(new LabelsOfCase(card.get(), tubes));
        } catch (SQLException e) {
            throw new IllegalStateException("labels were not read", e);
        }
    }
}
