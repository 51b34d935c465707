package org.himuro.lims.quality.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.application.QuarantineQueries;
import org.himuro.lims.specimen.Material;

@Singleton
final class JdbcQuarantineQueries implements QuarantineQueries {
    private static final String LINES = "select t.id, t.code, t.material, coalesce(b.code, p.code), t.cell,"
            + " t.quarantine_reason, t.quarantined_at, t.destruction_by is not null from tube t"
            + " join specimen_case c on c.id = t.case_id left join container b on b.id = t.place_id"
            + " left join parcel p on p.id = t.place_id where (t.held_by = ? or ?) and t.quarantined"
            + " and t.step <> 'DESTROYED'";
    private static final String ORDER = " order by t.quarantined_at desc, t.id desc limit ?";

    private final DataSource source;

    JdbcQuarantineQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Line> list(VisibleSites sites, Asked asked, int limit) {
        var where = new StringBuilder(LINES);
        var values = new ArrayList<Object>(List.of(sites.site(), sites.every()));
        if (!asked.text().isEmpty()) {
            where.append(" and (t.code like ? or c.code like ?)");
            var prefix = asked.text().replace("\\", "").replace("%", "").replace("_", "") + "%";
            values.addAll(List.of(prefix, prefix));
        }
        asked.reason().ifPresent(reason -> {
            where.append(" and t.quarantine_reason = ?");
            values.add(reason);
        });
        if (asked.waiting()) {
            where.append(" and t.destruction_by is not null");
        }
        asked.after().ifPresent(after -> {
            where.append(" and (t.quarantined_at < ? or (t.quarantined_at = ? and t.id < ?))");
            values.addAll(List.of(after.since(), after.since(), after.tube()));
        });
        values.add(limit);
        try (var connection = source.getConnection()) {
            return Select.all(connection, where + ORDER, JdbcQuarantineQueries::line, values.toArray());
        } catch (SQLException e) {
            throw new IllegalStateException("tubes in quarantine were not read", e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Select.uuid(row, 1),
                row.getString(2),
                Material.valueOf(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Objects.requireNonNullElse(row.getString(6), "OTHER"),
                Objects.requireNonNullElse(Select.instant(row, 7), Instant.EPOCH),
                row.getBoolean(8));
    }
}
