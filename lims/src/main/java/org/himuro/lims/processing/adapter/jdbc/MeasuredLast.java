package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.retention.Concentrations;

/** The concentration of each tube that was measured last. */
@Singleton
final class MeasuredLast implements Concentrations {
    private final Queries rows;

    MeasuredLast(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, BigDecimal> of(Collection<UUID> tubes) {
        var found = new HashMap<UUID, BigDecimal>();
        if (!tubes.isEmpty()) {
            rows.query(
                    "select tube, value from measurement where analyte = 'CONCENTRATION' and tube in "
                            + Queries.marks(tubes.size()) + " order by measured_at, id",
                    Queries.filled(tubes),
                    row -> found.put(Select.uuid(row, 1), row.getBigDecimal(2)) == null);
        }
        return found;
    }
}
