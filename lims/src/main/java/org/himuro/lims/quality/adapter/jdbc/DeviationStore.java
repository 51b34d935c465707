package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.Deviations;

/** A deviation and its actions: the row of the deviation first, which says whether its actions may change. */
@Singleton
final class DeviationStore implements StateStore<DeviationFile> {
    static final RecordTable<Deviation> DEVIATION = new RecordTable<>("deviation", Deviation.class);
    static final RecordTable<CorrectiveAction> ACTION = new RecordTable<>("corrective_action", CorrectiveAction.class);
    static final String ACTIONS = "select " + String.join(",", ACTION.columns()) + " from corrective_action where ";

    @Override
    public Deviations kind() {
        return Deviations.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of(DEVIATION.name(), ACTION.name());
    }

    @Override
    public List<Versioned<DeviationFile>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        var deviations = DEVIATION.load(connection, ids);
        var actions = Select.all(
                        connection,
                        ACTIONS + "deviation in " + Queries.marks(ids.size()) + " order by nth",
                        ACTION::read,
                        Queries.filled(ids).toArray())
                .stream()
                .collect(Collectors.groupingBy(CorrectiveAction::deviation));
        return deviations.stream()
                .map(d -> new Versioned<>(
                        d.id(), d.seq(), new DeviationFile(d.state(), actions.getOrDefault(d.id(), List.of()))))
                .toList();
    }

    @Override
    public void save(Rows rows, List<Change<DeviationFile>> changes) throws SQLException {
        DEVIATION.save(
                rows,
                changes.stream().map(c -> c.ofRow(DeviationFile::deviation)).toList());
        var actions = new ArrayList<Change<CorrectiveAction>>();
        for (var change : changes) {
            for (var action : change.after().actions()) {
                var before = change.before().action(action.id());
                if (before.filter(action::equals).isEmpty()) {
                    actions.add(new Change<>(
                            action.id(),
                            before.isEmpty(),
                            change.anew(),
                            before.orElse(action),
                            List.of(action),
                            change.seq()));
                }
            }
        }
        if (!actions.isEmpty()) {
            ACTION.save(rows, actions);
        }
    }
}
