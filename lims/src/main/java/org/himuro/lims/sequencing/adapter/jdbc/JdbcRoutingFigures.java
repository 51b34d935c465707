package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.laboratory.LaboratoryWork;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.application.RoutingFigures;

@Singleton
final class JdbcRoutingFigures implements RoutingFigures, LaboratoryWork {
    private static final String OPEN = "(o.result is null or o.result='INCOMPLETE')";

    private final Queries queries;

    JdbcRoutingFigures(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<Open> open(Assay assay) {
        return queries.query(
                "select o.laboratory, count(*) from sequencing_order o where o.assay=? and " + OPEN
                        + " group by o.laboratory",
                List.of(assay.name()),
                row -> new Open(Select.uuid(row, 1), row.getInt(2)));
    }

    @Override
    public List<Took> took(Assay assay, Instant since) {
        return queries.query(
                "select o.laboratory, timestampdiff(second, " + ReceivedAt.SQL + ", o.judged_at) as took"
                        + " from sequencing_order o where o.assay=? and o.judged_at>=?"
                        + " and o.result in ('PASS','CONDITIONAL') having took>=0",
                List.of(assay.name(), since),
                row -> new Took(Select.uuid(row, 1), Duration.ofSeconds(row.getLong(2))));
    }

    @Override
    public List<Judged> judged(Assay assay, Instant since) {
        return queries.query(
                "select o.laboratory, sum(o.result<>'FAIL'), count(*) from sequencing_order o where o.assay=?"
                        + " and o.judged_at>=? and o.result in ('PASS','CONDITIONAL','FAIL') group by o.laboratory",
                List.of(assay.name(), since),
                row -> new Judged(Select.uuid(row, 1), row.getInt(2), row.getInt(3)));
    }

    @Override
    public List<InProgress> inProgress(UUID laboratory, VisibleSites sites, int limit) {
        return queries.query(
                "select o.code, o.assay, o.ordered_at from sequencing_order o where o.laboratory=? and " + OPEN
                        + " and (" + sites.sql("o.site") + " or o.laboratory=?) order by o.ordered_at, o.id limit ?",
                List.of(laboratory, sites.site(), sites.every(), sites.site(), limit),
                row -> new InProgress(
                        row.getString(1),
                        Assay.valueOf(row.getString(2)).kind(),
                        Queries.instant(row, 3).orElseThrow()));
    }

    @Override
    public Done done(UUID laboratory) {
        return queries.query(
                        "select count(*), coalesce(sum(" + OPEN + "),0),"
                                + " coalesce(sum(coalesce(o.result in ('PASS','CONDITIONAL'),0)),0),"
                                + " coalesce(sum(coalesce(o.result in ('PASS','CONDITIONAL','FAIL'),0)),0)"
                                + " from sequencing_order o where o.laboratory=?",
                        List.of(laboratory),
                        row -> new Done(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .getFirst();
    }
}
