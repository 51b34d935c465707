package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.storage.application.FreeSpace;
import org.himuro.lims.storage.model.FindingSpace.Room;

/** One statement: the containers of the site from the outside inwards, then what each of those asked for has free. */
@Singleton
final class JdbcFreeSpace implements FreeSpace {
    private static final String UNITS = "('FREEZER','CHEST','TANK','REFRIGERATOR','AUTO_STORE')";
    private static final String FRAMES = "('SHELF','RACK','TOWER','CANISTER','DRAWER')";

    private static final String BELOW = "with recursive below (id, unit, room, cold, way, depth) as ("
            + "select u.id, cast(case when u.type in " + UNITS + " then u.code else '' end as char(32)),"
            + " cast(case when u.type = 'ROOM' then u.code else '' end as char(32)),"
            + " cast(u.temperature_class as char(16)), cast(u.code as char(400)), 0"
            + " from container u left join quarantine_place q on q.container = u.id"
            + " where u.site = ? and u.parent is null and u.parcel is null and u.retired = false"
            + " and coalesce(q.quarantine, false) = false union all"
            + " select c.id, case when c.type in " + UNITS + " then c.code else b.unit end,"
            + " case when c.type = 'ROOM' then c.code else b.room end,"
            + " case when c.temperature_class = 'NONE' then b.cold else c.temperature_class end,"
            + " concat(b.way, '/', coalesce(c.cell, ''), c.code), b.depth + 1 from below b"
            + " join container c on c.parent = b.id left join quarantine_place q on q.container = c.id"
            + " where b.depth < 12 and c.retired = false and coalesce(q.quarantine, false) = false) ";

    private static final String TAKEN =
            "coalesce((select o.occupied + o.held from occupancy_count o where o.container = c.id), 0)";

    private final Queries sql;

    JdbcFreeSpace(Queries sql) {
        this.sql = sql;
    }

    @Override
    public List<Room> of(UUID site, Wanted wanted) {
        var free = wanted.what() == What.EMPTY_BOXES ? "1" : "c.row_count * c.column_count - " + TAKEN;
        var types = wanted.what() == What.BOX_PLACES ? FRAMES : JdbcPictures.TUBE_PLACES;
        var text = BELOW + "select straight_join c.code, b.unit, b.room, " + free + " from below b"
                + " join container c on c.id = b.id where b.unit <> '' and c.row_count > 0 and c.type in " + types
                + (wanted.what() == What.EMPTY_BOXES
                        ? " and not exists (select 1 from occupancy o where o.container = c.id)"
                        : "")
                + (wanted.what() == What.BOX_PLACES
                        ? " and not exists (select 1 from container i where i.parent = c.id and i.type not in"
                                + " ('BOX','TUBE_RACK'))"
                        : "")
                + " and (? = '' or b.cold = ?) and (? = 0 or (c.row_count = ? and c.column_count = ?)) order by b.way";
        var cold = wanted.cold().orElse("");
        boolean shaped = wanted.rows() > 0 && wanted.what() != What.BOX_PLACES;
        var values = new ArrayList<Object>(List.of(site, cold, cold, shaped ? 1 : 0, wanted.rows(), wanted.columns()));
        return sql
                .query(
                        text,
                        values,
                        row -> new Room(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .stream()
                .filter(room -> room.free() > 0)
                .toList();
    }
}
