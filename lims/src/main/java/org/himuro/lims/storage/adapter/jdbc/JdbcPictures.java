package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.application.Pictures;

@Singleton
final class JdbcPictures implements Pictures {
    /** What has positions for tubes. */
    static final String TUBE_PLACES = "('BOX','TUBE_RACK','CANE','STRAW','BAG')";

    static final String PLACE =
            "c.id, c.code, c.type, c.name, c.row_count, c.column_count, c.temperature_class, c.parent, c.cell";

    /**
     * Everything below each container of the first line: what lies in positions as it is counted with every change, what lies in a place
     * without positions by the tubes.
     */
    private static final String COUNTED = "with recursive below (top, id, depth) as (%s union all"
            + " select b.top, c.id, b.depth + 1 from below b join container c on c.parent = b.id where b.depth < 12)"
            + " select " + PLACE
            + ", coalesce(n.tubes, 0), coalesce(n.capacity, 0), coalesce(n.held, 0) from container c"
            + " join (select b.top, sum(k.row_count * k.column_count) as capacity, sum(o.held) as held,"
            + " sum(coalesce(o.occupied, 0) + case when k.row_count = 0 then (select count(*) from tube t"
            + " where t.place_id = k.id and t.place = 'POSITION' and t.claimed = false) else 0 end) as tubes"
            + " from below b left join container k on k.id = b.id and k.type in "
            + TUBE_PLACES
            + " left join occupancy_count o on o.container = k.id group by b.top) n on n.top = c.id"
            + " where c.retired = false order by c.cell, c.code";

    private final Queries sql;

    JdbcPictures(Queries sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Place> place(String code, UUID site, boolean every) {
        var text = "select " + PLACE + " from container c where c.code=? and (? or exists"
                + " (select 1 from container_site s where s.container=c.id and s.site=?))";
        return sql.query(text, List.of(code, every, site), JdbcPictures::place).stream()
                .findFirst();
    }

    @Override
    public List<Counted> units(UUID site, boolean every) {
        var top =
                "select u.id, u.id, 0 from container u where u.type in ('FREEZER','CHEST','TANK','REFRIGERATOR','AUTO_STORE')"
                        + " and (? or u.site = ?)";
        return sql.query(COUNTED.formatted(top), List.of(every, site), JdbcPictures::counted);
    }

    @Override
    public List<Room> rooms(UUID site, boolean every) {
        var text = "select c.code, c.type, c.name, p.code, p.name,"
                + " (select count(*) from container u where u.parent = c.id and u.retired = false)"
                + " from container c left join container p on p.id = c.parent"
                + " where c.type in ('BUILDING','ROOM') and c.retired = false and (? or c.site = ?)"
                + " order by coalesce(p.name, c.name), c.type, c.name, c.code";
        return sql.query(
                text,
                List.of(every, site),
                row -> new Room(
                        row.getString(1),
                        ContainerType.valueOf(row.getString(2)),
                        row.getString(3),
                        Queries.text(row, 5),
                        row.getInt(6)));
    }

    @Override
    public Map<UUID, Spot> spots(UUID room) {
        var spots = new HashMap<UUID, Spot>();
        sql.query(
                "select s.container, s.x, s.y from plan_spot s join container c on c.id = s.container where c.parent = ?",
                List.of(room),
                row -> spots.put(UuidBytes.uuid(row.getBytes(1)), new Spot(row.getInt(2), row.getInt(3))));
        return spots;
    }

    @Override
    public List<Counted> inside(UUID container) {
        var top = "select u.id, u.id, 0 from container u where u.parent = ?";
        return sql.query(COUNTED.formatted(top), List.of(container), JdbcPictures::counted);
    }

    @Override
    public List<Lying> tubes(UUID box) {
        var text =
                "select t.code, t.material, coalesce(t.cell, ''), c.code, c.project from tube t join specimen_case c on c.id = t.case_id"
                        + " where t.place_id = ? and t.place = 'POSITION' and t.claimed = false order by t.cell";
        return sql.query(
                text,
                List.of(box),
                row -> new Lying(
                        row.getString(1),
                        Material.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
    }

    @Override
    public List<Claimed> claims(UUID box) {
        var text = "select o.cell, r.code, r.made_by, r.purpose, r.until from occupancy o"
                + " join reservation r on r.id = o.occupant where o.container = ? and o.kind = 'held' order by o.cell";
        return sql.query(
                text,
                List.of(box),
                row -> new Claimed(
                        row.getString(1),
                        row.getString(2),
                        UuidBytes.uuid(row.getBytes(3)),
                        row.getString(4),
                        Queries.instant(row, 5).orElseThrow()));
    }

    @Override
    public Map<String, String> kept(UUID box) {
        var kept = new HashMap<String, String>();
        sql.query(
                "select o.cell, t.code from occupancy o join tube t on t.id = o.occupant where o.container = ? and o.kind = 'kept'",
                List.of(box),
                row -> kept.put(row.getString(1), row.getString(2)));
        return kept;
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                place(row), Optional.ofNullable(row.getString(9)), row.getLong(10), row.getLong(11), row.getLong(12));
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                UuidBytes.uuid(row.getBytes(1)),
                row.getString(2),
                ContainerType.valueOf(row.getString(3)),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                Optional.ofNullable(row.getBytes(8)).map(UuidBytes::uuid));
    }
}
