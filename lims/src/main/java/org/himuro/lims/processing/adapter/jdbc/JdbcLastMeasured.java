package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.LastMeasured;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.application.ContentQueries;

@Singleton
final class JdbcLastMeasured implements LastMeasured {
    private final ContentQueries queries;

    JdbcLastMeasured(ContentQueries queries) {
        this.queries = queries;
    }

    @Override
    public Map<UUID, List<Measurement>> of(Collection<UUID> tubes) {
        var last = new HashMap<UUID, Map<Analyte, Measurement>>();
        queries.measurements(tubes)
                .forEach(m -> last.computeIfAbsent(m.tube(), id -> new EnumMap<>(Analyte.class))
                        .putIfAbsent(m.analyte(), m));
        var found = new HashMap<UUID, List<Measurement>>();
        last.forEach((tube, values) -> found.put(tube, new ArrayList<>(values.values())));
        return found;
    }
}
