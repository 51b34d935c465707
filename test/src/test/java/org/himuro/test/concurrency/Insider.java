package org.himuro.test.concurrency;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.himuro.test.concurrency.PlainFacts.Row;

/** Somebody with the application's own password who tries to change what was recorded. The database must refuse it. */
final class Insider {
    private Insider() {}

    /** Appends a blank to a body and deletes another fact, as far as the account may. */
    static void tries(Connection itself, List<Row> facts) {
        tries(itself, "update fact set body = concat(body, ' ') where id = ?", facts.getFirst());
        tries(itself, "delete from fact where id = ?", facts.getLast());
    }

    private static void tries(Connection itself, String sql, Row fact) {
        try (var statement = itself.prepareStatement(sql)) {
            statement.setBytes(1, PlainFacts.bytes(java.util.UUID.fromString(fact.id())));
            statement.executeUpdate();
        } catch (SQLException refused) {
            // as it should be; whether anything changed is seen in the rows
        }
    }
}
