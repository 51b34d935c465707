package org.himuro.lims.quality.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.application.DeviationQueries;

@Singleton
final class JdbcDeviationQueries implements DeviationQueries {
    private static final RecordTable<Deviation> DEVIATIONS = new RecordTable<>("deviation", Deviation.class);
    private static final String LINE = "select "
            + DEVIATIONS.columns().stream().map(c -> "d." + c).collect(Collectors.joining(","))
            + ", coalesce(t.code, c.code, p.code, s.code) as about_code from deviation d"
            + " left join tube t on d.about_kind = 'tube' and t.id = d.about"
            + " left join specimen_case c on d.about_kind = 'case' and c.id = d.about"
            + " left join parcel p on d.about_kind = 'parcel' and p.id = d.about"
            + " left join stray_parcel s on d.about_kind = 'stray-parcel' and s.id = d.about";

    private static final Newest NEWEST = new Newest("d.opened_at", "d.id");

    private final DataSource source;

    JdbcDeviationQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Line> list(VisibleSites sites, Asked asked, TimeKey after, int limit) {
        var sql = LINE + " where (d.site = ? or ?) and d.closed_at is " + (asked.open() ? "null" : "not null")
                + (asked.code().isPresent() ? " and d.code = ?" : "") + NEWEST.sql();
        var own = new ArrayList<Object>(List.of(sites.site(), sites.every()));
        asked.code().map(Select::asked).ifPresent(own::add);
        try (var connection = source.getConnection()) {
            return Select.all(
                    connection,
                    sql,
                    row -> new Line(DEVIATIONS.read(row), Optional.ofNullable(row.getString("about_code"))),
                    Newest.values(own, after.at(), after.id(), limit));
        } catch (SQLException e) {
            throw new IllegalStateException("deviations were not read", e);
        }
    }
}
