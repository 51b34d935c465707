package org.himuro.test.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.test.support.Application;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand tubes in one act must be a thousand acts of one tube, but for the acts. */
@Tag("R6")
class BulkAndSingleTest {
    private static final int COUNT = 12;
    private static final int BULK = 1_000;
    private static final int SINGLE = 2_000;

    @Test
    void tubes_registered_stored_and_moved_in_one_act_have_the_facts_and_rows_of_tubes_handled_one_by_one()
            throws SQLException {
        try (var app = Application.start()) {
            var world = new BenchWorld(app.bean(ApplicationContext.class));
            var actor = world.fill(1, 1).actor();
            var boxes = world.unit(actor, 9, 9);
            var bulk = world.newCase(actor);
            world.register(actor, bulk, BULK, COUNT);
            store(app, actor, puts(BULK, boxes.get(0), 0));
            store(app, actor, puts(BULK, boxes.get(1), 9));
            var single = world.newCase(actor);
            IntStream.range(0, COUNT).forEach(i -> world.register(actor, single, SINGLE + i, 1));
            puts(SINGLE, boxes.get(2), 0).forEach(put -> store(app, actor, List.of(put)));
            puts(SINGLE, boxes.get(3), 9).forEach(put -> store(app, actor, List.of(put)));

            try (var connection = app.owner()) {
                var together = new Story(connection, bulk, boxes.get(0), boxes.get(1)).of(BULK);
                assertThat(together).hasSize(COUNT);
                assertThat(together.getFirst().facts()).hasSize(3);
                assertThat(together).isEqualTo(new Story(connection, single, boxes.get(2), boxes.get(3)).of(SINGLE));
            }
        }
    }

    private static List<StoreTubes.Put> puts(int first, String box, int from) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new StoreTubes.Put(BenchWorld.tube(first + i), box, BenchWorld.cell(from + i)))
                .toList();
    }

    private static void store(Application app, Actor actor, List<StoreTubes.Put> puts) {
        var now = Instant.now();
        BenchWorld.done(app.bean(StoringTubes.class)
                .run(new StoreTubes(puts), actor, app.bean(Ids.class).next(), now, now));
    }

    /** What the database has of one tube, without the ids that cannot be equal. */
    record Told(List<String> facts, Map<String, String> row, List<String> places, List<String> sites) {}

    private static final class Story {
        private final Connection connection;
        private final Map<String, String> names = new TreeMap<>();

        Story(Connection connection, String caseCode, String first, String second) throws SQLException {
            this.connection = connection;
            name("select id from specimen_case where code=?", caseCode, "CASE");
            name("select donor from specimen_case where code=?", caseCode, "DONOR");
            name("select id from container where code=?", first, "FIRST");
            name("select id from container where code=?", second, "SECOND");
        }

        private void name(String sql, String code, String name) throws SQLException {
            names.put(rows(sql, code).getFirst(), name);
        }

        List<Told> of(int first) throws SQLException {
            var all = new ArrayList<Told>();
            for (int i = 0; i < COUNT; i++) {
                var code = BenchWorld.tube(first + i);
                all.add(new Told(
                        plain(
                                rows(
                                        "select seq, type, kind, body from fact where stream=(select id from tube where code=?)"
                                                + " order by seq",
                                        code),
                                code),
                        row(code),
                        plain(
                                rows(
                                        "select container, cell, kind from occupancy where occupant=(select id from tube"
                                                + " where code=?)",
                                        code),
                                code),
                        rows("select site from tube_site where tube=(select id from tube where code=?)", code)));
            }
            return all;
        }

        private Map<String, String> row(String code) throws SQLException {
            var row = new TreeMap<String, String>();
            try (var statement = connection.prepareStatement("select * from tube where code=?")) {
                statement.setString(1, code);
                try (var found = statement.executeQuery()) {
                    found.next();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.put(found.getMetaData().getColumnName(i), plain(text(found.getObject(i)), code));
                    }
                }
            }
            row.keySet().removeAll(List.of("id", "last_at"));
            return row;
        }

        private List<String> rows(String sql, String code) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, code);
                var found = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var line = new ArrayList<String>();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            line.add(text(rows.getObject(i)));
                        }
                        found.add(String.join(" ", line));
                    }
                }
                return found;
            }
        }

        private List<String> plain(List<String> lines, String code) {
            return lines.stream().map(line -> plain(line, code)).toList();
        }

        private String plain(String line, String code) {
            var plain = line.replace(code, "CODE");
            for (var name : names.entrySet()) {
                plain = plain.replace(name.getKey(), name.getValue());
            }
            return plain;
        }

        private static String text(@org.jspecify.annotations.Nullable Object value) {
            return value instanceof byte[] bytes && bytes.length == 16
                    ? UuidBytes.uuid(bytes).toString()
                    : String.valueOf(value);
        }
    }
}
