package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.storage.MoveByScan;
import org.himuro.lims.storage.application.MoveLooks;

@Singleton
final class JdbcMoveLooks implements MoveLooks {
    private static final String AT =
            "coalesce(trim(concat(p.code, ' ', coalesce(%s.cell, ''))), '" + MoveByScan.HAND + "')";

    private static final String TUBE =
            "select t.id, t.code, t.material, '', " + AT.formatted("t") + ", 0, 0, 0 from tube t"
                    + " left join container p on p.id = t.place_id and t.place = 'POSITION' where t.id = ?";

    private static final String CONTAINER = "select c.id, c.code, c.type, c.name, " + AT.formatted("c")
            + ", c.row_count, c.column_count,"
            + " (select count(*) from container i where i.parent = c.id and i.retired = false)"
            + " + (select count(*) from tube t where t.place_id = c.id and t.place = 'POSITION')"
            + " from container c left join container p on p.id = c.parent where c.id = ?";

    private static final String INSIDE = "select t.id, t.code, true, coalesce(t.cell, '') as cell from tube t"
            + " where t.place_id = ? and t.place = 'POSITION' and t.claimed = false union all"
            + " select c.id, c.code, false, coalesce(c.cell, '') from container c where c.parent = ? and c.retired = false"
            + " order by 4, 2";

    private final Queries sql;

    JdbcMoveLooks(Queries sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Scanned> scanned(String code, UUID site) {
        return Optional.ofNullable(Visible.of(sql, site, List.of(code)).get(code))
                .filter(ref -> !ref.kind().equals("case"))
                .flatMap(ref -> look(ref.id(), ref.kind().equals("tube")));
    }

    private Optional<Scanned> look(UUID id, boolean tube) {
        return sql
                .query(
                        tube ? TUBE : CONTAINER,
                        List.of(id),
                        row -> new Scanned(
                                id,
                                row.getString(2),
                                tube,
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Inside> inside(UUID container) {
        return sql.query(
                INSIDE,
                List.of(container, container),
                row -> new Inside(
                        UuidBytes.uuid(row.getBytes(1)), row.getString(2), row.getBoolean(3), row.getString(4)));
    }
}
