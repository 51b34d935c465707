package org.himuro.test.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Searches of every kind. What the load wrote is all alike, so the tubes are told apart first, by the rows of their projection alone:
 * one in ten thousand of one material, one in twenty thousand with one verdict, one in five thousand in quarantine.
 *
 * @param asked as addresses say it
 */
record Searches(List<String> asked) {
    static final String NAME = "search";
    static final String COMMON = "material=DNA&step=FROZEN";

    /** The unit that the first tube is in. */
    static final String UNIT = "select u.code from tube t join container b on b.id = t.place_id"
            + " join container r on r.id = b.parent join container s on s.id = r.parent"
            + " join container u on u.id = s.parent where t.place = 'POSITION' order by t.code limit 1";

    private static final List<String> TOLD_APART = List.of(
            "update tube set material = case when crc32(code) % 10000 = 0 then 'FFPE' when crc32(code) % 10 < 5 then 'DNA'"
                    + " when crc32(code) % 10 < 8 then 'TUMOUR_TISSUE' else 'BLOOD' end, step = 'FROZEN',"
                    + " frozen_at = date_add('2023-01-01', interval crc32(code) % 94608000 second),"
                    + " verdict = if(crc32(code) % 20000 = 7, 'DEVIATION', 'DIRECT'), thaws = crc32(code) % 3,"
                    + " quarantined = crc32(code) % 5000 = 3, amount = crc32(code) % 500, amount_unit = 'MICROLITRE'"
                    + " where place = 'POSITION'",
            "insert into measurement (id, tube, analyte, value, method, person, measured_at, seq)"
                    + " select id, id, 'DIN', crc32(code) % 100 / 10, 'TAPESTATION', id, utc_timestamp(6), 1"
                    + " from tube where crc32(code) % 100 = 1",
            "analyze table tube, measurement, tube_site, specimen_case");

    Searches {
        asked = List.copyOf(asked);
    }

    static Searches on(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : TOLD_APART) {
                statement.execute(sql);
            }
        }
        var unit = text(
                owner,
                "select u.code from tube t join container b on b.id = t.place_id join container r on r.id = b.parent"
                        + " join container u on u.id = r.parent limit 1");
        var tube = text(owner, "select code from tube where place = 'POSITION' limit 1");
        return new Searches(List.of(
                "",
                COMMON,
                "material=FFPE&sort=PLACE",
                "project=WG&material=TUMOUR_TISSUE&frozen-from=2024-01-01&frozen-to=2024-01-31&sort=CODE",
                "in=" + unit + "&material=BLOOD&sort=PLACE",
                "quarantined=true&sort=FROZEN_OLDEST",
                "months=24&usable=true&sort=AMOUNT",
                "verdict=DEVIATION",
                "verdict=DEVIATION&thaws=0&sort=PLACE",
                "verdict=DEVIATION&unit=MICROLITRE&least=499&sort=CASE",
                "q=" + tube.substring(0, tube.length() - 2) + "&sort=CODE",
                "consent=WITHDRAWN&sort=FROZEN",
                "analyte=DIN&value=9.5&material=DNA&sort=CODE",
                "usable=true&thaws=0&material=DNA,TUMOUR_TISSUE&months=12&sort=FROZEN"));
    }

    static String text(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "NONE";
        }
    }
}
