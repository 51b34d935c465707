package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.himuro.lims.collection.Correction;
import org.himuro.lims.collection.application.CorrectionQueries;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcCorrectionQueries implements CorrectionQueries {
    private static final RecordTable<Correction> TABLE = new RecordTable<>("correction", Correction.class);
    private static final String ALL = "select " + String.join(",", TABLE.columns()) + " from correction";

    private final DataSource source;

    JdbcCorrectionQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Correction> list(UUID site, int limit) {
        return with(connection -> Select.all(
                connection,
                ALL + " where site = ? order by case step when 'PROPOSED' then 0 else 1 end, proposed_at desc limit ?",
                TABLE::read,
                site,
                limit));
    }

    @Override
    public Optional<Correction> byId(UUID correction, UUID site) {
        return with(connection ->
                Select.first(connection, ALL + " where id = ? and site = ?", TABLE::read, correction, site));
    }

    @Override
    public Map<UUID, String> codes(Collection<UUID> streams) {
        if (streams.isEmpty()) {
            return Map.of();
        }
        var in = " where id in (" + String.join(",", Collections.nCopies(streams.size(), "?")) + ")";
        var twice = Stream.concat(streams.stream(), streams.stream()).toArray();
        var found = new HashMap<UUID, String>();
        with(connection -> Select.all(
                connection,
                "select id, code from tube" + in + " union all select id, code from specimen_case" + in,
                row -> found.put(Select.uuid(row, 1), row.getString(2)) == null,
                twice));
        return found;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("corrections were not read", e);
        }
    }
}
