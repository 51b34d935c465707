package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.TubeOrders;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcTubeOrders implements TubeOrders {
    private final Queries rows;

    JdbcTubeOrders(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<UUID> of(UUID tube) {
        return rows.query(
                "select id from sequencing_order where tube = ? union select id from measurement where tube = ?"
                        + " union select processing from processing_draw where tube = ?"
                        + " union select processing from processing_child where tube = ? order by 1",
                List.of(tube, tube, tube, tube),
                row -> UuidBytes.uuid(row.getBytes(1)));
    }
}
