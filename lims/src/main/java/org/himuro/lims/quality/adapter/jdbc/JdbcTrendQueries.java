package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.application.TrendQueries;

@Singleton
final class JdbcTrendQueries implements TrendQueries {
    private final Queries queries;

    JdbcTrendQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<Count> since(VisibleSites sites, Instant from, ZoneId zone) {
        var sql = "select date_format(date_add(opened_at, interval ? second), '%Y-%m') as month, site, code, count(*),"
                + " sum(closed_at is null), sum(coalesce(seriousness = 'CRITICAL', 0)), sum(coalesce(seriousness = 'MAJOR', 0)),"
                + " sum(coalesce(seriousness = 'MINOR', 0)) from deviation where " + sites.sql("site")
                + " and opened_at >= ? group by month, site, code order by month, code";
        return queries.query(
                sql,
                List.of(zone.getRules().getOffset(from).getTotalSeconds(), sites.site(), sites.every(), from),
                row -> new Count(
                        YearMonth.parse(row.getString(1)),
                        Select.uuid(row, 2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        Map.of(
                                Seriousness.CRITICAL, row.getInt(6),
                                Seriousness.MAJOR, row.getInt(7),
                                Seriousness.MINOR, row.getInt(8))));
    }
}
