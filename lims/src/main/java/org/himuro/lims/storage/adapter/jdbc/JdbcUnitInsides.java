package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.storage.application.UnitInsides;

/** The containers below a unit come first in every join: a unit has some hundred, a bank a million tubes. */
@Singleton
final class JdbcUnitInsides implements UnitInsides {
    private static final String BELOW = "with recursive below (id, depth) as (select cast(? as binary(16)), 0 union all"
            + " select c.id, b.depth + 1 from below b join container c on c.parent = b.id"
            + " where b.depth < 12 and c.retired = false) ";

    private static final String STANDING = BELOW + "select straight_join " + JdbcPictures.PLACE
            + " from below b join container c on c.id = b.id where b.depth > 0 order by b.depth, c.cell, c.code";

    private static final String LYING =
            " from below b join tube t on t.place_id = b.id and t.place = 'POSITION' and t.claimed = false";

    private static final String TUBES =
            BELOW + "select straight_join t.place_id, count(*), '', null" + LYING + " group by t.place_id";

    private static final String BY_PROJECT = BELOW
            + ", lying (place, case_id, tubes) as (select straight_join t.place_id, t.case_id, count(*)" + LYING
            + " group by t.place_id, t.case_id)"
            + " select straight_join l.place, sum(l.tubes), k.project, null from lying l"
            + " join specimen_case k on k.id = l.case_id group by l.place, k.project";

    private static final String BY_AGE = BELOW
            + "select straight_join t.place_id, count(*), '', min(coalesce(t.frozen_at, t.sampled_at))" + LYING
            + " group by t.place_id";

    private static final String RESERVED = BELOW
            + "select straight_join o.container, o.held from below b join occupancy_count o on o.container = b.id"
            + " where o.held > 0";

    private final Queries sql;

    JdbcUnitInsides(Queries sql) {
        this.sql = sql;
    }

    @Override
    public List<Standing> below(UUID unit) {
        return sql.query(
                STANDING,
                List.of(unit),
                row -> new Standing(JdbcPictures.place(row), Optional.ofNullable(row.getString(9))));
    }

    @Override
    public List<Tally> tubes(UUID unit) {
        return sql.query(TUBES, List.of(unit), JdbcUnitInsides::tally);
    }

    @Override
    public List<Tally> byProject(UUID unit) {
        return sql.query(BY_PROJECT, List.of(unit), JdbcUnitInsides::tally);
    }

    @Override
    public List<Tally> byAge(UUID unit) {
        return sql.query(BY_AGE, List.of(unit), JdbcUnitInsides::tally);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        Optional<Instant> since = Queries.instant(row, 4);
        return new Tally(UuidBytes.uuid(row.getBytes(1)), row.getLong(2), row.getString(3), since);
    }

    @Override
    public Map<UUID, Long> reserved(UUID unit) {
        var held = new HashMap<UUID, Long>();
        sql.query(RESERVED, List.of(unit), row -> held.put(UuidBytes.uuid(row.getBytes(1)), row.getLong(2)));
        return held;
    }
}
