package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.sequencing.OrderedAt;

/** A tube that was replaced is still the order's. */
@Singleton
final class JdbcOrderedAt implements OrderedAt {
    private final Queries rows;

    JdbcOrderedAt(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, UUID> of(UUID laboratory, Collection<UUID> tubes) {
        var found = new HashMap<UUID, UUID>();
        if (!tubes.isEmpty()) {
            for (var column : new String[] {"replaces", "tube"}) {
                var values = new ArrayList<Object>();
                values.add(laboratory);
                values.addAll(Queries.filled(tubes));
                rows.query(
                        "select " + column + ", id from sequencing_order where laboratory = ? and " + column + " in "
                                + Queries.marks(tubes.size()) + " order by ordered_at, code",
                        values,
                        row -> found.put(Select.uuid(row, 1), Select.uuid(row, 2)) == null);
            }
        }
        return found;
    }
}
