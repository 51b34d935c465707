package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.application.WorklistPlaces;

@Singleton
final class JdbcWorklistPlaces implements WorklistPlaces {
    private final Queries rows;

    JdbcWorklistPlaces(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> tubes) {
        var found = new HashMap<UUID, String>();
        if (!tubes.isEmpty()) {
            rows.query(
                            "select t.id, c.code, t.cell from tube t join container c on c.id = t.place_id where t.id in "
                                    + Queries.marks(tubes.size()),
                            Queries.filled(tubes),
                            row -> Map.entry(
                                    Select.uuid(row, 1),
                                    row.getString(2)
                                            + Queries.text(row, 3)
                                                    .map(c -> " " + c)
                                                    .orElse("")))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }
}
