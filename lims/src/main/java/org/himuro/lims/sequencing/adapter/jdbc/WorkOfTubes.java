package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.shipping.OrderedWork;

/** What is ordered of tubes at a laboratory and not judged yet. */
@Singleton
final class WorkOfTubes implements OrderedWork {
    private final Queries rows;

    WorkOfTubes(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Work> of(Collection<UUID> tubes, UUID laboratory) {
        if (tubes.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        values.add(laboratory);
        values.addAll(Queries.filled(tubes));
        return rows.query(
                "select tube, code, assay from sequencing_order where laboratory = ? and judged_at is null and tube in "
                        + Queries.marks(tubes.size()) + " order by code",
                values,
                row -> new Work(
                        Select.uuid(row, 1),
                        row.getString(2),
                        Assay.valueOf(row.getString(3)).kind()));
    }
}
