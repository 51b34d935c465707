package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.labelling.application.TubeLabels;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.ContainerType;
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

    @Override
    public Optional<LabelsOfCase> ofTube(String code, UUID site, boolean every) {
        return read(connection -> {
            var tube = Select.first(
                    connection,
                    "select " + String.join(",", TUBES.columns()) + " from tube t where code = ? and (? or exists"
                            + " (select 1 from tube_site s where s.tube = t.id and s.site = ?) or exists"
                            + " (select 1 from container_site s where s.container = t.place_id and s.site = ?))",
                    TUBES::read,
                    code,
                    every,
                    site,
                    site);
            if (tube.isEmpty()) {
                return Optional.empty();
            }
            return Select.first(
                            connection,
                            "select " + String.join(",", CASES.columns()) + " from specimen_case where id = ?",
                            CASES::read,
                            tube.get().caseId())
                    .map(card -> new LabelsOfCase(card, List.of(tube.get())));
        });
    }

    @Override
    public Optional<LabelOfContainer> ofContainer(String code, UUID site, boolean every) {
        return read(connection -> Select.first(
                connection,
                "select id, code, name, type, temperature_class from container c where code = ? and (? or exists"
                        + " (select 1 from container_site s where s.container = c.id and s.site = ?))",
                row -> new LabelOfContainer(
                        Select.uuid(row, 1),
                        row.getString(2),
                        row.getString(3),
                        ContainerType.valueOf(row.getString(4)),
                        row.getString(5)),
                code,
                every,
                site));
    }

    private interface Read<T> {
        Optional<T> from(Connection connection) throws SQLException;
    }

    private <T> Optional<T> read(Read<T> read) {
        try (var connection = source.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("labels were not read", e);
        }
    }
}
