package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.reporting.application.TubeOrders;

@Singleton
final class JdbcTubeOrders implements TubeOrders {
    private final Rows rows;

    JdbcTubeOrders(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<UUID> of(UUID tube) {
        return rows.query(
                "select id from sequencing_order where tube = ? order by id",
                List.of(tube),
                row -> Rows.uuid(row.getBytes(1)));
    }
}
