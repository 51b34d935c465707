package org.himuro.lims.picking.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.Picks;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;

/** Picks with their lines. */
@Singleton
final class PickStore implements StateStore<Pick> {
    private static final String LINE = "pick_line";
    private static final List<String> LINE_KEY = List.of("pick", "tube");
    private static final List<String> COLUMNS =
            List.of("pick", "place", "tube", "state", "picked_at", "back_at", "told_by", "told_act", "claims");
    static final String LINES =
            "select tube, state, picked_at, back_at, told_by, told_act from pick_line where pick = ? order by place";

    private final RecordTable<PickRow> table = new RecordTable<>("pick_list", PickRow.class);

    @Override
    public Picks kind() {
        return Picks.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("pick_list", LINE);
    }

    @Override
    public List<Versioned<Pick>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Pick>>();
        for (var row : table.load(connection, ids)) {
            var lines = Select.all(connection, LINES, PickStore::line, row.id());
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(lines)));
        }
        return found;
    }

    static Pick.Line line(ResultSet row) throws SQLException {
        return new Pick.Line(
                Select.uuid(row, 1),
                Pick.State.valueOf(row.getString(2)),
                Queries.instant(row, 3),
                Queries.instant(row, 4),
                Optional.ofNullable(row.getBytes(5)).map(UuidBytes::uuid),
                Optional.ofNullable(row.getBytes(6)).map(UuidBytes::uuid));
    }

    @Override
    public void save(Rows rows, List<Change<Pick>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(PickRow::of)).toList());
        for (var change : changes) {
            lines(rows, change);
        }
    }

    /** Only what has changed is written: the thousandth tube of a list costs no more than the first. */
    private static void lines(Rows rows, Change<Pick> change) throws SQLException {
        var before = change.before().lines();
        var after = change.after().lines();
        boolean same = change.before().open() == change.after().open();
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            if (same && i < before.size() && i < after.size() && before.get(i).equals(after.get(i))) {
                continue;
            }
            if (i < before.size()) {
                gone.add(new Object[] {change.id(), before.get(i).tube()});
            }
            if (i < after.size()) {
                come.add(row(change.after(), i));
            }
        }
        if (!gone.isEmpty()) {
            rows.delete(LINE, LINE_KEY, gone);
        }
        if (!come.isEmpty()) {
            rows.insert(LINE, COLUMNS, come);
        }
    }

    private static Object[] row(Pick pick, int at) {
        var line = pick.lines().get(at);
        return new Object[] {
            pick.id(),
            at + 1,
            line.tube(),
            line.state().name(),
            line.pickedAt(),
            line.backAt(),
            line.by(),
            line.act(),
            pick.open() && line.claims()
        };
    }
}
