package org.himuro.test.scenario;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;
import org.himuro.test.support.Application;

/**
 * What has been spent so far by this process, those who call it included, and by its database server.
 *
 * @param faults acts decided again after a deadlock or a lock wait
 * @param changes acts decided again because something had changed
 */
record LoadCost(Duration wall, Duration java, Duration database, long statements, double faults, double changes) {

    static LoadCost now(Application app) throws SQLException {
        var java = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        var database = ProcessHandle.current()
                .descendants()
                .flatMap(p -> p.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
        try (var root = TestDatabase.connectRoot(TestServer.wanted());
                var statement = root.createStatement();
                var rows = statement.executeQuery("show global status like 'Questions'")) {
            rows.next();
            return new LoadCost(
                    Duration.ofNanos(System.nanoTime()),
                    java,
                    database,
                    rows.getLong(2),
                    again(app, "database"),
                    again(app, "changed"));
        }
    }

    private static double again(Application app, String why) {
        return app.bean(MeterRegistry.class).find("himuro.acts.again").tag("why", why).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    LoadCost since(LoadCost before) {
        return new LoadCost(
                wall.minus(before.wall),
                java.minus(before.java),
                database.minus(before.database),
                statements - before.statements,
                faults - before.faults,
                changes - before.changes);
    }

    /** In words, for so many commits; the pages between them are in it. */
    String by(int commits) {
        int each = Math.max(1, commits);
        return String.format(
                Locale.ROOT,
                "%.1f s; %.0f decided again after a deadlock or lock wait, %.0f after a change; per commit %.0f statements,"
                        + " %.0f ms of processor time in Java, %.0f ms in the database",
                wall.toMillis() / 1000.0,
                faults,
                changes,
                (double) statements / each,
                (double) java.toMillis() / each,
                (double) database.toMillis() / each);
    }
}
