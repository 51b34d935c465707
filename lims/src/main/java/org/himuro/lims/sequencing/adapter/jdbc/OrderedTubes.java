package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.retention.Promises;

/** Tubes of sequencing orders that are not judged yet. */
@Singleton
final class OrderedTubes implements Promises {
    private final Queries rows;

    OrderedTubes(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> tubes) {
        var found = new HashMap<UUID, String>();
        if (!tubes.isEmpty()) {
            rows.query(
                    "select tube, code from sequencing_order where judged_at is null and tube in "
                            + Queries.marks(tubes.size()),
                    Queries.filled(tubes),
                    row -> found.put(Select.uuid(row, 1), row.getString(2)) == null);
        }
        return found;
    }
}
