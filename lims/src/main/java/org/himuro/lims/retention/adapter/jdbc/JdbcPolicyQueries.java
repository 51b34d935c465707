package org.himuro.lims.retention.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.application.PolicyQueries;

@Singleton
final class JdbcPolicyQueries implements PolicyQueries {
    private static final String ROWS = "select " + String.join(",", PolicyStore.TABLE.columns()) + " from policy";

    private final Queries rows;

    JdbcPolicyQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Policy> all() {
        return read(ROWS + " order by project");
    }

    @Override
    public Optional<Policy> of(String project) {
        return read(ROWS + " where project = ?", project).stream().findFirst();
    }

    private List<Policy> read(String sql, Object... values) {
        try (var connection = rows.source().getConnection()) {
            var found = new ArrayList<Policy>();
            for (var row : Select.all(connection, sql, PolicyStore.TABLE::read, values)) {
                found.add(PolicyStore.whole(connection, row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> projects() {
        return rows.query(
                "select distinct project from specimen_case union select project from policy order by 1",
                List.of(),
                row -> row.getString(1));
    }
}
