package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;

@Singleton
final class OrderStore implements StateStore<SequencingOrder> {
    private final RecordTable<OrderRow> table = new RecordTable<>("sequencing_order", OrderRow.class);

    @Override
    public Orders kind() {
        return Orders.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("sequencing_order");
    }

    @Override
    public List<Versioned<SequencingOrder>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        return table.load(connection, ids).stream()
                .map(row -> new Versioned<>(row.id(), row.seq(), row.state().order()))
                .toList();
    }

    @Override
    public void save(Rows rows, List<Change<SequencingOrder>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(OrderRow::of)).toList());
    }
}
