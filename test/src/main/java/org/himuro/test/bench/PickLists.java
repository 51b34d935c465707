package org.himuro.test.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tubes for pick lists, from every unit about as many.
 *
 * @param bodies what asks for a list of {@value TUBES} tubes, each other tubes
 */
record PickLists(List<String> bodies) {
    static final String NAME = "pick list";
    static final int TUBES = 1_000;

    private static final int LISTS = 20;
    private static final int OF_A_UNIT = TUBES / BenchWorld.UNITS;

    /** Some of each unit, those of the first list first. */
    private static final String CODES = "with recursive up (box, at, depth) as (select id, id, 0 from container"
            + " where type = 'BOX' union all select u.box, c.parent, u.depth + 1 from up u join container c on c.id = u.at"
            + " where c.parent is not null and u.depth < 9), placed as (select t.code, row_number() over"
            + " (partition by f.id order by crc32(t.code)) as n from tube t join up u on u.box = t.place_id"
            + " join container f on f.id = u.at and f.type = 'FREEZER' where t.place = 'POSITION' and t.claimed = false"
            + " and t.quarantined = false) select code from placed where n <= " + OF_A_UNIT * LISTS
            + " order by n div " + OF_A_UNIT + ", code";

    PickLists {
        bodies = List.copyOf(bodies);
    }

    static PickLists on(Connection owner) throws SQLException {
        var codes = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(CODES)) {
            while (rows.next()) {
                codes.add('"' + rows.getString(1) + '"');
            }
        }
        var bodies = new ArrayList<String>();
        for (int from = 0; from + TUBES <= codes.size() && bodies.size() < LISTS; from += TUBES) {
            bodies.add(
                    "{\"purpose\":\"OTHER\",\"tubes\":[" + String.join(",", codes.subList(from, from + TUBES)) + "]}");
        }
        return new PickLists(bodies);
    }
}
