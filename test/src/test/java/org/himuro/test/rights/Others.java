package org.himuro.test.rights;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.IdScheme;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ParsedCode;
import org.himuro.lims.shared.UuidV7;
import org.himuro.test.support.Application;

/** Things that belong to other sites, each with one of the same form that exists nowhere; and every code of theirs. */
record Others(Map<String, Pair> things, Set<String> codes, Set<UUID> streams) {
    private static final String HOSPITAL = "(select id from site where code='TKH')";
    private static final Map<String, String> FOUND = Map.of(
            "tube",
                    "select code from tube where collected_by=" + HOSPITAL
                            + " and place='POSITION' order by code limit 1",
            "case", "select code from specimen_case where site=" + HOSPITAL + " order by code limit 1",
            "parcel", "select code from parcel where sender=" + HOSPITAL + " order by step='GIVEN' desc, code limit 1",
            "box",
                    "select c.code from container c where c.type='BOX' and c.site=" + HOSPITAL
                            + " and exists (select 1 from tube t where t.place_id=c.id) order by c.code limit 1",
            "fridge", "select code from container where type='REFRIGERATOR' and site=" + HOSPITAL + " limit 1",
            "order", "select code from sequencing_order where site=" + HOSPITAL + " order by code limit 1");
    private static final Map<String, String> FOUND_BY_ID = Map.of(
            "deviation", "select id from deviation where site=" + HOSPITAL + " and closed_at is null limit 1",
            "action",
                    "select a.id from corrective_action a join deviation d on d.id = a.deviation where d.site="
                            + HOSPITAL + " limit 1",
            "print", "select id from label_print where site=" + HOSPITAL + " and state='WAITING' limit 1",
            "processing", "select id from processing where site=" + HOSPITAL + " limit 1",
            "rack-act", "select act_id from fact where kind='container' and site=" + HOSPITAL + " limit 1");
    private static final List<String> CODES = List.of(
            "select code from tube",
            "select code from specimen_case",
            "select code from parcel",
            "select code from container",
            "select code from sequencing_order",
            "select code from worklist",
            "select code from kit",
            "select code from reservation",
            "select code from stock_take",
            "select code from pick_list",
            "select number from destruction_certificate");

    /** @param absent of the same form and length, with the right check character */
    record Pair(String foreign, String absent) {}

    /** @param made further things, already made at other sites */
    static Others of(Application app, Map<String, Pair> made) throws SQLException {
        var things = new LinkedHashMap<>(made);
        var codes = new HashSet<String>();
        var streams = new HashSet<UUID>();
        try (var owner = app.owner()) {
            for (var sql : CODES) {
                codes.addAll(texts(owner, sql));
            }
            for (var found : FOUND.entrySet()) {
                var code = texts(owner, found.getValue()).getFirst();
                things.put(found.getKey(), new Pair(code, absent(code)));
            }
            for (var found : FOUND_BY_ID.entrySet()) {
                var id = ids(owner, found.getValue()).getFirst();
                things.put(found.getKey(), new Pair(id.toString(), fresh().toString()));
            }
            streams.addAll(ids(owner, "select distinct stream from fact"));
        }
        var box = Objects.requireNonNull(things.get("box"));
        things.put("position", new Pair(position(box.foreign()), position(box.absent())));
        return new Others(things, codes, streams);
    }

    static UUID fresh() {
        return UuidV7.of(java.time.Instant.now(), 7, System.nanoTime());
    }

    Pair pair(String thing) {
        return Objects.requireNonNull(things.get(thing), thing);
    }

    /** The same code with a number that nobody has. */
    private static String absent(String code) {
        var cut = code.indexOf('-');
        if (cut > 0) {
            return absent(code.substring(0, cut)) + code.substring(cut);
        }
        return IntStream.range(880_000, 899_999)
                .mapToObj(serial -> numbered(code, serial))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static java.util.Optional<String> numbered(String code, int serial) {
        return switch (CodeBook.installed().parse(code)) {
            case ParsedCode.TubeCode t -> IdScheme.standard().code(t.number().withSerial(serial), t.suffix());
            case ParsedCode.CaseCode c -> IdScheme.standard().code(c.number().withSerial(serial));
            case ParsedCode.ItemCode i -> new Item(i.item().kind(), i.item().site(), serial).code();
            case ParsedCode other -> throw new IllegalArgumentException(code + " is " + other);
        };
    }

    private static String position(String box) {
        if (CodeBook.installed().parse(box) instanceof ParsedCode.ItemCode code) {
            return code.item().code(new Cell(1, 1));
        }
        throw new IllegalArgumentException(box);
    }

    private static List<String> texts(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static List<UUID> ids(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new java.util.ArrayList<UUID>();
            while (rows.next()) {
                found.add(org.himuro.lims.shared.UuidBytes.uuid(rows.getBytes(1)));
            }
            return found;
        }
    }
}
