package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.retention.Promises;

/** Tubes of worklists that are not worked off yet. */
@Singleton
final class ListedTubes implements Promises {
    private final Queries rows;

    ListedTubes(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> tubes) {
        var found = new HashMap<UUID, String>();
        if (!tubes.isEmpty()) {
            rows.query(
                    "select l.tube, w.code from worklist_line l join worklist w on w.id = l.worklist where not w.closed"
                            + " and l.tube in " + Queries.marks(tubes.size()),
                    Queries.filled(tubes),
                    row -> found.put(Select.uuid(row, 1), row.getString(2)) == null);
        }
        return found;
    }
}
