package org.himuro.test.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;

/** The database's own log of statements: what the application really asked. */
public final class StatementLog implements AutoCloseable {
    private final Connection root;

    public StatementLog() throws SQLException {
        root = TestDatabase.connectRoot(TestServer.wanted());
        run("set global log_output='TABLE'");
        run("set global general_log=1");
    }

    public void forget() throws SQLException {
        run("truncate table mysql.general_log");
    }

    /** Since it was forgotten, without values. */
    public List<String> said() throws SQLException {
        var said = new ArrayList<String>();
        try (var statement = root.createStatement();
                var rows = statement.executeQuery(
                        "select argument, user_host from mysql.general_log where command_type in ('Query', 'Execute') order by event_time")) {
            while (rows.next()) {
                var text = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1) // values may be any bytes
                        .strip()
                        .toLowerCase(Locale.ROOT);
                var shape = shape(text);
                var ours = !rows.getString(2).startsWith("root")
                        && !shape.contains("@@")
                        && !shape.contains("general_log");
                var alive = text.equals("select 1"); // a connection that waited is asked whether it still lives
                if (ours && !alive && text.matches("(?s)(select|insert|update|delete|with)\\b.*")) {
                    said.add(shape);
                }
            }
        }
        return withoutWhoAsks(said);
    }

    /** Who asks is remembered for a while and then read again: session, person, roles, and once the site. */
    private static List<String> withoutWhoAsks(List<String> said) {
        var about = new ArrayList<>(said);
        if (about.removeIf(s -> s.matches(".* from (session|role_grant) where .*"))) {
            about.removeIf(s -> s.matches("select id,account,display_name,.* from person where .*"));
            about.stream()
                    .filter(s -> s.matches("select id,organisation,code,.* from site where .*"))
                    .findFirst()
                    .ifPresent(about::remove);
        }
        return about;
    }

    /** Up to the first value: what follows may hold any bytes. */
    private static String shape(String text) {
        return text.split("_binary|0x|like ?'|\\bx'|= ?['\\d?]|\\( ?['?]", 2)[0].replaceAll("\\s+", " ");
    }

    private void run(String sql) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("set global general_log=0");
        root.close();
    }
}
