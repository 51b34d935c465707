package org.himuro.lims.retention.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.retention.Keeping;
import org.himuro.lims.retention.Keepings;
import org.himuro.lims.retention.LegalHold;
import org.himuro.lims.shared.UuidBytes;

/** What was said about keeping the tubes of cases: holds with the tubes that they name, reviews. */
@Singleton
final class KeepingStore implements StateStore<Keeping> {
    private static final RecordTable<KeepingRow> TABLE = new RecordTable<>("keeping", KeepingRow.class);
    private static final String HOLD = "legal_hold";
    private static final String TUBE = "legal_hold_tube";
    private static final List<String> HOLDS = List.of(
            "id",
            "keeping",
            "site",
            "reason",
            "until_day",
            "placed_by",
            "placed_at",
            "noted",
            "lifted_by",
            "lifted_at");
    private static final List<String> TUBES = List.of("hold", "tube");

    @Override
    public Keepings kind() {
        return Keepings.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("keeping", HOLD, TUBE);
    }

    @Override
    public List<Versioned<Keeping>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Keeping>>();
        for (var row : TABLE.load(connection, ids)) {
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(holds(connection, row.id()))));
        }
        return found;
    }

    private static List<LegalHold> holds(Connection connection, UUID keeping) throws SQLException {
        var tubes = new HashMap<UUID, List<UUID>>();
        Select.all(
                connection,
                "select t.hold, t.tube from legal_hold_tube t join legal_hold h on h.id = t.hold where h.keeping = ?"
                        + " order by t.hold, t.tube",
                r -> tubes.computeIfAbsent(Select.uuid(r, 1), id -> new ArrayList<>())
                        .add(Select.uuid(r, 2)),
                keeping);
        return Select.all(
                connection,
                "select id, site, reason, until_day, placed_by, placed_at, noted, lifted_by, lifted_at from legal_hold"
                        + " where keeping = ? order by placed_at, id",
                r -> hold(r, tubes),
                keeping);
    }

    private static LegalHold hold(ResultSet row, Map<UUID, List<UUID>> tubes) throws SQLException {
        var id = Select.uuid(row, 1);
        return new LegalHold(
                id,
                Select.uuid(row, 2),
                row.getString(3),
                tubes.getOrDefault(id, List.of()),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                Select.uuid(row, 5),
                Queries.instant(row, 6).orElseThrow(),
                Optional.ofNullable(row.getBytes(7)).map(UuidBytes::uuid),
                Optional.ofNullable(row.getBytes(8)).map(UuidBytes::uuid),
                Queries.instant(row, 9));
    }

    @Override
    public void save(Rows rows, List<Change<Keeping>> changes) throws SQLException {
        TABLE.save(rows, changes.stream().map(c -> c.ofRow(KeepingRow::of)).toList());
        for (var change : changes) {
            Lines.save(
                    rows,
                    HOLD,
                    HOLDS,
                    1,
                    change.before().holds(),
                    change.after().holds(),
                    h -> new Object[] {
                        h.id(),
                        change.id(),
                        h.site(),
                        h.reason(),
                        h.until(),
                        h.placedBy(),
                        h.placedAt(),
                        h.noted(),
                        h.liftedBy(),
                        h.liftedAt()
                    });
            Lines.save(rows, TUBE, TUBES, 2, named(change.before()), named(change.after()), n ->
                    new Object[] {n.hold(), n.tube()});
        }
    }

    private record Named(UUID hold, UUID tube) {}

    private static List<Named> named(Keeping keeping) {
        return keeping.holds().stream()
                .flatMap(h -> h.tubes().stream().sorted().map(t -> new Named(h.id(), t)))
                .toList();
    }
}
