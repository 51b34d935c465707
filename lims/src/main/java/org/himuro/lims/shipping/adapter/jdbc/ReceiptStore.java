package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.Dispute;
import org.himuro.lims.shipping.DisputeReason;
import org.himuro.lims.shipping.Receipt;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.shipping.Settlement;

/** Receipts and the lines in dispute; that a line is in one dispute is kept by the key of its table. */
@Singleton
final class ReceiptStore implements StateStore<Receipt> {
    private static final List<String> DISPUTE =
            List.of("receipt", "tube", "place", "reason", "due", "overdue", "settlement", "settled_at");

    private final RecordTable<ReceiptRow> table = new RecordTable<>("receipt", ReceiptRow.class);

    @Override
    public Receipts kind() {
        return Receipts.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("receipt", "receipt_dispute");
    }

    @Override
    public List<Versioned<Receipt>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Receipt>>();
        for (var row : table.load(connection, ids)) {
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(disputes(connection, row.id()))));
        }
        return found;
    }

    @Override
    public void save(Rows rows, List<Change<Receipt>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(ReceiptRow::of)).toList());
        var put = new ArrayList<Object[]>();
        for (var change : changes) {
            if (change.anew()) {
                rows.delete("receipt_dispute", List.of("receipt"), List.<Object[]>of(new Object[] {change.id()}));
            }
            var before = change.anew()
                    ? new HashSet<Dispute>()
                    : new HashSet<>(change.before().disputes());
            var after = change.after().disputes();
            for (int place = 0; place < after.size(); place++) {
                if (!before.contains(after.get(place))) {
                    put.add(row(change.id(), place, after.get(place)));
                }
            }
        }
        if (!put.isEmpty()) {
            rows.upsert("receipt_dispute", DISPUTE, put);
        }
    }

    private static Object[] row(UUID id, int place, Dispute d) {
        return new Object[] {
            id, d.tube(), place, d.reason(), d.due(), d.overdue(), d.settlement(), d.settledAt(),
        };
    }

    private static List<Dispute> disputes(Connection connection, UUID id) throws SQLException {
        var sql = "select tube, reason, due, overdue, settlement, settled_at from receipt_dispute where receipt=?"
                + " order by place, tube";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, UuidBytes.of(id));
            var found = new ArrayList<Dispute>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(dispute(row));
                }
            }
            return found;
        }
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                UuidBytes.uuid(row.getBytes(1)),
                DisputeReason.valueOf(row.getString(2)),
                instant(row, 3).orElseThrow(),
                row.getBoolean(4),
                Optional.ofNullable(row.getString(5)).map(Settlement::valueOf),
                instant(row, 6));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
