package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.OnTheWay;

@Singleton
final class JdbcOnTheWay implements OnTheWay {
    private static final String GIVEN = "select p.id from parcel p where p.step='GIVEN' and exists (select 1 from"
            + " manifest m join parcel_line l on l.manifest=m.id where m.parcel=p.id and l.state='PACKED')";
    private static final String WITH = "select distinct p.id from parcel_line l join manifest m on m.id=l.manifest"
            + " join parcel p on p.id=m.parcel where l.state='PACKED' and p.step in ('CLOSED','GIVEN','ARRIVED')"
            + " and l.tube in ";

    private final Queries rows;

    JdbcOnTheWay(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<UUID> given() {
        return rows.query(GIVEN, List.of(), row -> Select.uuid(row, 1));
    }

    @Override
    public List<UUID> with(Collection<UUID> tubes) {
        return tubes.isEmpty()
                ? List.of()
                : rows.query(WITH + Queries.marks(tubes.size()), Queries.filled(tubes), row -> Select.uuid(row, 1));
    }
}
