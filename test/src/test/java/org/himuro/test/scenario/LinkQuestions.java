package org.himuro.test.scenario;

import java.sql.SQLException;
import java.util.List;
import org.himuro.test.support.StatementLog;

/** What the database is asked about links and their parcels while somebody tries one. */
final class LinkQuestions {
    private LinkQuestions() {}

    /** What was done before is reacted to first: that asks the database, too. */
    static List<String> of(World world, Runnable attempt) throws SQLException {
        world.react();
        try (var log = new StatementLog()) {
            log.forget();
            attempt.run();
            return log.said().stream()
                    .filter(s -> s.contains("parcel_link") || s.contains("from parcel where id"))
                    .toList();
        }
    }
}
