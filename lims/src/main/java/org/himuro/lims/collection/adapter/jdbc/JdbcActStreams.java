package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.collection.ActStreams;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcActStreams implements ActStreams {
    private final DataSource source;

    JdbcActStreams(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<StreamRef> of(UUID act) {
        try (var connection = source.getConnection()) {
            return Select.all(
                    connection,
                    "select distinct kind, stream from fact where act_id = ?",
                    row -> new StreamRef(row.getString(1), Select.uuid(row, 2)),
                    act);
        } catch (SQLException e) {
            throw new IllegalStateException("the act was not looked up", e);
        }
    }
}
