package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.quality.DeviationWork;

@Singleton
final class JdbcDeviationWork implements DeviationWork {
    private final Queries queries;
    private final InstantSource clock;

    JdbcDeviationWork(Queries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public int overdue(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return count(
                "select count(*) from corrective_action a join deviation d on d.id = a.deviation where a.deadline < ?"
                        + " and d.site = ? and (a.responsible = ? or ?)",
                List.of(today, viewer.site(), viewer.person(), viewer.may(Right.ASSESS_DEVIATIONS)));
    }

    @Override
    public int toReview(Viewer viewer) {
        if (!viewer.may(Right.ASSESS_DEVIATIONS)) {
            return 0;
        }
        return count(
                "select count(*) from deviation d left join fact f on f.id = d.fact where d.site = ? and d.closed_at is"
                        + " null and d.first_signer <> ? and (f.actor is null or f.actor <> ?)",
                List.of(viewer.site(), viewer.person(), viewer.person()));
    }

    private int count(String sql, List<Object> values) {
        return queries.query(sql, values, row -> row.getInt(1)).getFirst();
    }
}
