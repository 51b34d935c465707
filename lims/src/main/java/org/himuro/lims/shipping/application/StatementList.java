package org.himuro.lims.shipping.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.StatementAnswer;
import org.himuro.lims.shipping.Statements;

/**
 * Tubes that others say to have.
 *
 * @param names site names by id, in the reader's language
 * @param next the code after which the following page begins
 * @param mayAnswer the reader has the right to ship
 * @param answered what was answered just now
 * @param refused why the last answer was refused
 */
public record StatementList(
        List<Statements.Row> rows,
        Map<UUID, String> names,
        Optional<String> next,
        boolean mayAnswer,
        Optional<StatementAnswer> answered,
        List<Reason> refused) {
    public StatementList {
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
        refused = List.copyOf(refused);
    }
}
