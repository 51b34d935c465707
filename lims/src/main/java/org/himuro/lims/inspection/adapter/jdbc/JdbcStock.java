package org.himuro.lims.inspection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.inspection.application.StockQueries;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcStock implements StockQueries {
    private final Queries rows;

    JdbcStock(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> listed(Collection<UUID> tubes) {
        return codes(
                "select l.open_tube, p.code from pick_line l join pick_list p on p.id = l.pick where l.open_tube in ",
                tubes);
    }

    @Override
    public Map<UUID, String> ordered(Collection<UUID> tubes) {
        return codes("select tube, code from sequencing_order where judged_at is null and tube in ", tubes);
    }

    private Map<UUID, String> codes(String sql, Collection<UUID> tubes) {
        var found = new HashMap<UUID, String>();
        if (!tubes.isEmpty()) {
            rows.query(
                    sql + Queries.marks(tubes.size()),
                    Queries.filled(tubes),
                    row -> found.put(Select.uuid(row, 1), row.getString(2)) == null);
        }
        return found;
    }
}
