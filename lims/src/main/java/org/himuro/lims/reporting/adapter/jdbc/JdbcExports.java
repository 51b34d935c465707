package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.reporting.application.Exports;

@Singleton
final class JdbcExports implements Exports {
    private final Queries rows;

    JdbcExports(Queries rows) {
        this.rows = rows;
    }

    @Override
    public void begun(UUID id, UUID site, UUID person, String kind, String asked, Instant at) {
        run(
                "insert into tube_export (id, site, person, kind, asked, begun_at) values (?,?,?,?,?,?)",
                id,
                site,
                person,
                kind,
                asked,
                at);
    }

    @Override
    public void finished(UUID id, int tubes) {
        run("update tube_export set tubes = ? where id = ?", tubes, id);
    }

    @Override
    public List<Export> newest(UUID site, int most) {
        return rows.query(
                "select id, person, kind, asked, begun_at, tubes from tube_export where site = ?"
                        + " order by begun_at desc, id desc limit " + most,
                List.of(site),
                row -> new Export(
                        Select.uuid(row, 1),
                        Select.uuid(row, 2),
                        row.getString(3),
                        row.getString(4),
                        Queries.instant(row, 5).orElse(Instant.EPOCH),
                        Optional.ofNullable(row.getObject(6, Integer.class))));
    }

    private void run(String sql, Object... values) {
        try (var connection = rows.source().getConnection()) {
            Select.run(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException("exports", e);
        }
    }
}
