package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.processing.Worklists;

/** Worklists with their lines. */
@Singleton
final class WorklistStore implements StateStore<Worklist> {
    private static final List<String> LINE = List.of("worklist", "place", "tube", "picked", "child");

    private final RecordTable<WorklistRow> table = new RecordTable<>("worklist", WorklistRow.class);

    @Override
    public Worklists kind() {
        return Worklists.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("worklist", "worklist_line");
    }

    @Override
    public List<Versioned<Worklist>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Worklist>>();
        for (var row : table.load(connection, ids)) {
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(lines(connection, row.id()))));
        }
        return found;
    }

    private static List<Worklist.Line> lines(Connection connection, UUID worklist) throws SQLException {
        return Select.all(
                connection,
                "select tube, picked, child from worklist_line where worklist = ? order by place",
                row -> new Worklist.Line(Select.uuid(row, 1), row.getBoolean(2), Optional.ofNullable(row.getString(3))),
                worklist);
    }

    @Override
    public void save(Rows rows, List<Change<Worklist>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(WorklistRow::of)).toList());
        for (var change : changes) {
            lines(rows, change);
        }
    }

    private static void lines(Rows rows, Change<Worklist> change) throws SQLException {
        var before = change.fresh() || change.anew()
                ? List.<Worklist.Line>of()
                : change.before().lines();
        if (!change.fresh() && change.after().lines().equals(before)) {
            return;
        }
        if (!change.fresh()) {
            rows.delete("worklist_line", List.of("worklist"), List.<Object[]>of(new Object[] {change.id()}));
        }
        var lines = new ArrayList<Object[]>();
        for (var line : change.after().lines()) {
            lines.add(new Object[] {change.id(), lines.size() + 1, line.tube(), line.picked(), line.child()});
        }
        if (!lines.isEmpty()) {
            rows.insert("worklist_line", LINE, lines);
        }
    }
}
