package org.himuro.lims.specimen.adapter.jdbc;

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
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.Material;

/** Kits with their tubes, and whose they are: the first who says so has the row. */
@Singleton
final class KitStore implements StateStore<Kit> {
    private static final List<String> TUBE = List.of("kit", "place", "code", "line", "material", "taken_out");
    private static final List<String> LINK = List.of("kit", "case_id");

    private final RecordTable<KitRow> table = new RecordTable<>("kit", KitRow.class);

    @Override
    public Kits kind() {
        return Kits.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("kit", "kit_tube", "kit_link");
    }

    @Override
    public List<Versioned<Kit>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Kit>>();
        for (var row : table.load(connection, ids)) {
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(tubes(connection, row.id()))));
        }
        return found;
    }

    private static List<KitTube> tubes(Connection connection, UUID kit) throws SQLException {
        return Select.all(
                connection,
                "select code, line, material, taken_out from kit_tube where kit = ? order by place",
                row -> new KitTube(
                        row.getString(1),
                        row.getString(2),
                        Material.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getString(4))),
                kit);
    }

    @Override
    public void save(Rows rows, List<Change<Kit>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(KitRow::of)).toList());
        for (var change : changes) {
            tubes(rows, change);
            link(rows, change);
        }
    }

    private static void tubes(Rows rows, Change<Kit> change) throws SQLException {
        if (!change.fresh() && change.after().tubes().equals(change.before().tubes())) {
            return;
        }
        if (!change.fresh()) {
            rows.delete("kit_tube", List.of("kit"), one(change.id()));
        }
        var tubes = new ArrayList<Object[]>();
        for (var t : change.after().tubes()) {
            tubes.add(new Object[] {change.id(), tubes.size() + 1, t.code(), t.line(), t.material(), t.takenOut()});
        }
        if (!tubes.isEmpty()) {
            rows.insert("kit_tube", TUBE, tubes);
        }
    }

    /** Inserted and never laid over another: the key refuses the second. */
    private static void link(Rows rows, Change<Kit> change) throws SQLException {
        var before = change.fresh() ? Optional.<UUID>empty() : change.before().caseId();
        var after = change.after().caseId();
        if (before.equals(after)) {
            return;
        }
        if (before.isPresent()) {
            rows.delete("kit_link", List.of("kit"), one(change.id()));
        }
        if (after.isPresent()) {
            rows.insert("kit_link", LINK, List.<Object[]>of(new Object[] {change.id(), after.get()}));
        }
    }

    private static List<Object[]> one(UUID kit) {
        return List.<Object[]>of(new Object[] {kit});
    }
}
