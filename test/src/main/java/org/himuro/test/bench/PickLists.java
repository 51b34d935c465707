package org.himuro.test.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tubes for pick lists, spread over units. What the load wrote stands in few units, so its racks are given others first, by the rows of
 * their projection alone.
 *
 * @param bodies what asks for a list of {@value TUBES} tubes, each other tubes
 */
record PickLists(List<String> bodies) {
    static final String NAME = "pick list";
    static final int TUBES = 1_000;
    static final int UNITS = 40;
    private static final int LISTS = 20;

    PickLists {
        bodies = List.copyOf(bodies);
    }

    static PickLists on(Connection owner) throws SQLException {
        spread(owner);
        var codes = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select code from tube where place = 'POSITION' and claimed = false"
                        + " and quarantined = false order by crc32(code) limit " + TUBES * LISTS)) {
            while (rows.next()) {
                codes.add('"' + rows.getString(1) + '"');
            }
        }
        var bodies = new ArrayList<String>();
        for (int from = 0; from + TUBES <= codes.size(); from += TUBES) {
            bodies.add(
                    "{\"purpose\":\"OTHER\",\"tubes\":[" + String.join(",", codes.subList(from, from + TUBES)) + "]}");
        }
        return new PickLists(bodies);
    }

    /** Units beside those of the load until there are forty, and every rack in one of them by its code. */
    private static void spread(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (int unit = 0; unit < UNITS; unit++) {
                statement.execute("insert into container select unhex(md5('unit " + unit
                        + "')), 'PICK-UNIT-%02d', 'FREEZER', '', site, 0, 0,".formatted(unit)
                        + " 'ULT_80', null, null, null, null, false, 1 from container where type = 'FREEZER' limit 1");
            }
            statement.execute("update container set parent = unhex(md5(concat('unit ', crc32(code) % " + UNITS
                    + "))), cell = null where type = 'RACK'");
        }
    }
}
