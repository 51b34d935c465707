package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.ReceiptWatch;

@Singleton
final class JdbcReceiptWatch implements ReceiptWatch {
    private static final String DUE = "select r.parcel, d.tube, d.due, p.sender from receipt_dispute d"
            + " join receipt r on r.id=d.receipt join parcel p on p.id=r.parcel"
            + " where d.settlement is null and not d.overdue and d.due<? order by d.due limit 500";
    private static final String FIRST = "select parcel from manifest order by parcel limit ?";
    private static final String NEXT = "select parcel from manifest where parcel>? order by parcel limit ?";
    private static final String LINES = "select l.tube, l.state, t.held_by from parcel_line l"
            + " join manifest m on m.id=l.manifest left join tube t on t.id=l.tube where m.parcel=?";

    private final Queries rows;

    JdbcReceiptWatch(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Due> due(Instant now) {
        return rows.query(
                DUE,
                List.of(now),
                row -> new Due(
                        Select.uuid(row, 1),
                        Select.uuid(row, 2),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Select.uuid(row, 4)));
    }

    @Override
    public List<UUID> parcels(Optional<UUID> after, int limit) {
        return after.isPresent()
                ? rows.query(NEXT, List.of(after.get(), limit), row -> Select.uuid(row, 1))
                : rows.query(FIRST, List.of(limit), row -> Select.uuid(row, 1));
    }

    @Override
    public List<Line> lines(UUID parcel) {
        return rows.query(
                LINES,
                List.of(parcel),
                row -> new Line(
                        Select.uuid(row, 1),
                        row.getString(2),
                        row.getBytes(3) == null ? Optional.empty() : Optional.of(Select.uuid(row, 3))));
    }
}
