package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.PaperSources;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.ResidualWish;

@Singleton
final class JdbcPaperSources implements PaperSources {
    private static final String ALIASES = "select a.tube, a.code, f.site from tube_alias a"
            + " join fact f on f.stream = a.id and f.seq = 1 where a.tube in ";
    private static final String MEASURED =
            "select tube, analyte, value, method from measurement where undone = false and tube in ";
    private static final String ORDERS =
            "select tube, code, assay, residual_wish from sequencing_order where laboratory = ? and tube in ";
    private static final String EXTRACTED = "select c.tube, p.kit, p.buffer from processing_child c join processing p"
            + " on p.id = c.processing where p.preparation = 'DERIVATIVE' and p.undone = false"
            + " and (p.kit is not null or p.buffer is not null) and c.tube in ";

    private final Queries rows;

    JdbcPaperSources(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<Alias>> aliases(Collection<UUID> tubes) {
        var found = new HashMap<UUID, List<Alias>>();
        rows.query(
                ALIASES + Queries.marks(tubes.size()) + " order by f.recorded_at, a.code",
                Queries.filled(tubes),
                row -> found.computeIfAbsent(Select.uuid(row, 1), id -> new ArrayList<>())
                        .add(new Alias(row.getString(2), Select.uuid(row, 3))));
        return found;
    }

    @Override
    public Map<UUID, Map<Analyte, PaperLine.Measured>> measured(Collection<UUID> tubes) {
        var found = new HashMap<UUID, Map<Analyte, PaperLine.Measured>>();
        rows.query(
                MEASURED + Queries.marks(tubes.size()) + " order by measured_at, id",
                Queries.filled(tubes),
                row -> found.computeIfAbsent(Select.uuid(row, 1), id -> new EnumMap<>(Analyte.class))
                                .put(
                                        Analyte.valueOf(row.getString(2)),
                                        new PaperLine.Measured(row.getBigDecimal(3), Method.valueOf(row.getString(4))))
                        == null);
        return found;
    }

    @Override
    public Map<UUID, List<Order>> orders(Collection<UUID> tubes, UUID laboratory) {
        var found = new HashMap<UUID, List<Order>>();
        var values = new ArrayList<Object>(List.of(laboratory));
        values.addAll(Queries.filled(tubes));
        rows.query(
                ORDERS + Queries.marks(tubes.size()) + " order by ordered_at, code",
                values,
                row -> found.computeIfAbsent(Select.uuid(row, 1), id -> new ArrayList<>())
                        .add(new Order(
                                row.getString(2),
                                Assay.valueOf(row.getString(3)),
                                ResidualWish.valueOf(row.getString(4)))));
        return found;
    }

    @Override
    public Map<UUID, Extracted> extracted(Collection<UUID> tubes) {
        var found = new HashMap<UUID, Extracted>();
        rows.query(
                EXTRACTED + Queries.marks(tubes.size()),
                Queries.filled(tubes),
                row -> found.put(Select.uuid(row, 1), new Extracted(Queries.text(row, 2), Queries.text(row, 3)))
                        == null);
        return found;
    }
}
