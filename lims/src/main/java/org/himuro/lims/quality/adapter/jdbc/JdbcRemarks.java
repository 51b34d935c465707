package org.himuro.lims.quality.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.Remarks;

@Singleton
final class JdbcRemarks implements Remarks {
    private final DataSource source;

    JdbcRemarks(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> acts) {
        var found = new HashMap<UUID, String>();
        if (acts.isEmpty()) {
            return found;
        }
        var sql = "select act, text from remark where act in ("
                + String.join(",", Collections.nCopies(acts.size(), "?")) + ")";
        try (var connection = source.getConnection()) {
            Select.all(
                    connection, sql, row -> found.put(Select.uuid(row, 1), row.getString(2)) == null, acts.toArray());
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("remarks were not read", e);
        }
    }

    @Override
    public Acts.Beside kept(UUID act, Optional<String> remark) {
        return remark.<Acts.Beside>map(text ->
                        connection -> Select.run(connection, "insert into remark (act, text) values (?, ?)", act, text))
                .orElse(Acts.Beside.NOTHING);
    }
}
