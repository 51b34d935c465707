package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Finding;
import org.himuro.lims.reporting.application.Found.Kind;
import org.himuro.lims.reporting.application.Found.Thing;

/** One statement, whatever is found. */
@Singleton
final class JdbcPlaces implements Finding.Places {
    private static final String CONTAINER =
            "select 'CONTAINER', c.code from container c where c.code in %s and (? or exists"
                    + " (select 1 from container_site s where s.container=c.id and s.site=?))";
    private static final String PARCEL =
            "select 'PARCEL', code from parcel where code in %s and (? or ? in (sender, receiver))";
    private static final String CASE = "select 'CASE', code from specimen_case where code in %s and (? or site=?)";
    private static final String KIT = "select 'KIT', code from kit where code in %s and (? or site=?)";
    private static final String ORDER =
            "select 'ORDER', code from sequencing_order where code in %s and (? or ? in (site, laboratory))";

    private final Queries rows;

    JdbcPlaces(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Thing> byCodes(Collection<String> codes, UUID site, boolean every) {
        if (codes.isEmpty()) {
            return List.of();
        }
        var marks = Queries.marks(codes.size());
        var parts = List.of(CONTAINER, PARCEL, CASE, KIT, ORDER);
        var sql = String.join(
                " union all ", parts.stream().map(p -> p.formatted(marks)).toList());
        var values = new ArrayList<Object>();
        parts.forEach(part -> {
            values.addAll(Queries.filled(codes));
            values.addAll(List.of(every, site));
        });
        return rows.query(sql, values, r -> new Thing(Kind.valueOf(r.getString(1)), r.getString(2)));
    }
}
