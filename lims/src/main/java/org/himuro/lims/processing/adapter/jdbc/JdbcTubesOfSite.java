package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.application.DoneAt;
import org.himuro.lims.processing.application.MaterialsOf;
import org.himuro.lims.processing.application.TubesOfSite;
import org.himuro.lims.specimen.Material;

@Singleton
final class JdbcTubesOfSite implements TubesOfSite, MaterialsOf, DoneAt {
    private final Queries rows;

    JdbcTubesOfSite(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, String> caseCodes(Collection<UUID> tubes) {
        var found = new HashMap<UUID, String>();
        if (!tubes.isEmpty()) {
            rows.query(
                            "select t.id, c.code from tube t join specimen_case c on c.id = t.case_id where t.id in "
                                    + Queries.marks(tubes.size()),
                            Queries.filled(tubes),
                            row -> Map.entry(Select.uuid(row, 1), row.getString(2)))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    @Override
    public Map<UUID, Material> of(Collection<UUID> tubes) {
        var found = new HashMap<UUID, Material>();
        if (!tubes.isEmpty()) {
            rows.query(
                            "select id, material from tube where id in " + Queries.marks(tubes.size()),
                            Queries.filled(tubes),
                            row -> Map.entry(Select.uuid(row, 1), Material.valueOf(row.getString(2))))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    @Override
    public Optional<UUID> at(UUID site, UUID processing) {
        return rows
                .query(
                        "select id from processing where id = ? and site = ?",
                        List.of(processing, site),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst();
    }
}
