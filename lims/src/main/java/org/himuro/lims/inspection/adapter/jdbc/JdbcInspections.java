package org.himuro.lims.inspection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.application.InspectionQueries;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.sequencing.OrderNews;

@Singleton
final class JdbcInspections implements InspectionQueries, OrderNews {
    private static final RecordTable<InspectionRow> TABLE = new RecordTable<>("inspection", InspectionRow.class);
    private static final String ROWS = "select " + String.join(",", TABLE.columns()) + " from inspection where ";
    private static final Newest LATEST = new Newest("judged_at", "id");
    private static final String OWN = "(? or ? in (laboratory, site))";

    private final Queries rows;

    JdbcInspections(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Inspection> list(VisibleSites sites, Which which, TimeKey after, int limit) {
        return read(
                ROWS + OWN + " and " + where(which) + LATEST.sql(),
                Arrays.asList(Newest.values(List.of(sites.every(), sites.site()), after.at(), after.id(), limit)));
    }

    private static String where(Which which) {
        return switch (which) {
            case WAITING -> "waits";
            case DECIDED -> "decision is not null";
            case UNDETERMINED -> "result = 'UNDETERMINED' and decision is null";
            case ACCEPTED -> "result = 'ACCEPT' and decision is null";
        };
    }

    @Override
    public List<Inspection> ofTubes(VisibleSites sites, Collection<UUID> tubes) {
        if (tubes.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        values.add(sites.every());
        values.add(sites.site());
        values.addAll(Queries.filled(tubes));
        return read(
                ROWS + OWN + " and tube in " + Queries.marks(tubes.size()) + " order by judged_at desc, id desc",
                values);
    }

    @Override
    public List<News> of(UUID order) {
        return rows.query(
                "select t.code, coalesce(i.decision, i.result) from inspection i join tube t on t.id = i.tube"
                        + " where i.sequencing = ? order by i.judged_at, t.code",
                List.of(order),
                row -> new News(
                        row.getString(1),
                        "inspection.became." + row.getString(2),
                        "/inspections/tubes/" + row.getString(1)));
    }

    private List<Inspection> read(String sql, List<Object> values) {
        return rows.query(sql, values, TABLE::read).stream()
                .map(InspectionRow::inspection)
                .toList();
    }
}
