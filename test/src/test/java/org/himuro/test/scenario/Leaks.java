package org.himuro.test.scenario;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for names outside the vault: in every column of every table, in lines, pages, papers and answers. */
final class Leaks {
    private static final List<String> JAPANESE = List.of("ISO-2022-JP", "Shift_JIS", "EUC-JP", "UTF-16LE", "UTF-16BE");
    /** Shorter than this, another character set's bytes may stand anywhere by chance. */
    private static final int CERTAIN = 4;

    /** Each name with the ways in which its bytes may stand somewhere, one character a byte. */
    private final Map<String, List<String>> written = new HashMap<>();

    Leaks(Collection<String> names) {
        for (var name : names) {
            var ways = new ArrayList<>(List.of(bytes(name, StandardCharsets.UTF_8), percent(name)));
            if (name.length() >= CERTAIN && !name.chars().allMatch(c -> c < 0x80)) {
                JAPANESE.forEach(set -> ways.add(bytes(name, Charset.forName(set))));
            }
            written.put(name, ways);
        }
    }

    /** @param where table and column, logger, request or file */
    record Leak(String kind, String where, String name) {}

    List<Leak> inText(String kind, String where, String text) {
        return in(
                kind,
                where,
                bytes(text, StandardCharsets.UTF_8)
                        + bytes(Normalizer.normalize(text, Normalizer.Form.NFKC), StandardCharsets.UTF_8));
    }

    /** What was answered, as its reader sees it and as it was sent. */
    List<Leak> in(Answer answer) {
        var text = answer.text() + "\n" + answer.location() + "\n" + answer.headers();
        return inText(answer.kind(), answer.request() + " by " + answer.who(), text);
    }

    /** @param root sees everything @param vault the only schema that is left out */
    List<Leak> inTables(Connection root, String vault) throws SQLException {
        var found = new ArrayList<Leak>();
        for (var table : tables(root, vault)) {
            try (var statement = root.createStatement();
                    var rows = statement.executeQuery("select * from " + table)) {
                while (rows.next()) {
                    found.addAll(inRow(table, rows));
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection root, String vault) throws SQLException {
        var all = "select concat('`', table_schema, '`.`', table_name, '`') from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema <> ?";
        try (var statement = root.prepareStatement(all)) {
            statement.setString(1, vault);
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }

    private List<Leak> inRow(String table, ResultSet row) throws SQLException {
        var found = new ArrayList<Leak>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = row.getBytes(i);
            if (value != null) {
                var text = new String(value, StandardCharsets.ISO_8859_1);
                found.addAll(in("table", table + "." + columns.getColumnName(i), text));
            }
        }
        return found;
    }

    private List<Leak> in(String kind, String where, String bytes) {
        return written.entrySet().stream()
                .filter(name -> name.getValue().stream().anyMatch(bytes::contains))
                .map(name -> new Leak(kind, where, name.getKey()))
                .toList();
    }

    private static String bytes(String text, Charset set) {
        return new String(text.getBytes(set), StandardCharsets.ISO_8859_1);
    }

    private static String percent(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
