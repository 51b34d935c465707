package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.TubeUses;

/** The sequencing orders of tubes. */
@Singleton
final class OrdersOfTubes implements TubeUses {
    private final Queries rows;

    OrdersOfTubes(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Use>> of(Collection<UUID> tubes) {
        var found = new HashMap<UUID, List<Use>>();
        if (!tubes.isEmpty()) {
            rows.query(
                    "select tube, code, assay from sequencing_order where tube in " + Queries.marks(tubes.size())
                            + " order by ordered_at, code",
                    Queries.filled(tubes),
                    row -> found.computeIfAbsent(Select.uuid(row, 1), id -> new ArrayList<>())
                            .add(new Use(
                                    row.getString(2), "/orders/" + row.getString(2), "assay." + row.getString(3))));
        }
        return found;
    }
}
