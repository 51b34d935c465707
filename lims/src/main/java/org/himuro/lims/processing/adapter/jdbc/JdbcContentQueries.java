package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.application.ContentQueries;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Tube;

@Singleton
final class JdbcContentQueries implements ContentQueries {
    private static final RecordTable<Tube> TUBES = new RecordTable<>("tube", Tube.class);
    private static final RecordTable<Measurement> MEASURED = new RecordTable<>("measurement", Measurement.class);
    private static final RecordTable<ProcessingRow> DONE = new RecordTable<>("processing", ProcessingRow.class);
    private static final String EDGES =
            "select l.parent, l.child, l.processing, l.consumed, l.unit, d.thawed, p.done_at from lineage l"
                    + " join processing p on p.id = l.processing"
                    + " join processing_draw d on d.processing = l.processing and d.tube = l.parent where l.";

    private final Queries rows;

    JdbcContentQueries(Queries rows) {
        this.rows = rows;
    }

    private static String columns(RecordTable<?> table, String alias) {
        return table.columns().stream().map(c -> alias + "." + c).collect(Collectors.joining(","));
    }

    @Override
    public Map<UUID, Tube> tubes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows
                        .query(
                                "select " + columns(TUBES, "t") + " from tube t where t.id in "
                                        + Queries.marks(ids.size()),
                                Queries.filled(ids),
                                TUBES::read)
                        .stream()
                        .collect(Collectors.toMap(Tube::id, Function.identity()));
    }

    @Override
    public List<Edge> edges(Collection<UUID> tubes) {
        if (tubes.isEmpty()) {
            return List.of();
        }
        var in = Queries.marks(tubes.size());
        var twice = new ArrayList<>(Queries.filled(tubes));
        twice.addAll(Queries.filled(tubes));
        return rows.query(
                EDGES + "child in " + in + " union " + EDGES + "parent in " + in + " order by 7 desc, 3, 2",
                twice,
                JdbcContentQueries::edge);
    }

    @Override
    public List<Edge> childrenOf(UUID processing) {
        return rows.query(EDGES + "processing = ?", List.of(processing), JdbcContentQueries::edge);
    }

    private static Edge edge(ResultSet row) throws SQLException {
        var value = Optional.ofNullable(row.getBigDecimal(4));
        var unit = Optional.ofNullable(row.getString(5)).map(AmountUnit::valueOf);
        return new Edge(
                Select.uuid(row, 1),
                Select.uuid(row, 2),
                Select.uuid(row, 3),
                value.flatMap(v -> unit.map(u -> new Amount(v, u))),
                row.getBoolean(6));
    }

    @Override
    public Map<UUID, Done> done(Collection<UUID> processings) {
        var found = new HashMap<UUID, Done>();
        if (!processings.isEmpty()) {
            rows.query(
                            "select " + String.join(",", DONE.columns()) + " from processing where id in "
                                    + Queries.marks(processings.size()),
                            Queries.filled(processings),
                            DONE::read)
                    .forEach(p -> found.put(
                            p.id(),
                            new Done(
                                    p.id(),
                                    p.preparation(),
                                    p.site(),
                                    p.person(),
                                    p.doneAt(),
                                    p.procedureId(),
                                    p.procedureVersion(),
                                    p.kit(),
                                    p.lot(),
                                    p.equipment(),
                                    p.buffer())));
        }
        return found;
    }

    @Override
    public List<Measurement> measurements(Collection<UUID> tubes) {
        return tubes.isEmpty()
                ? List.of()
                : rows.query(
                        "select " + String.join(",", MEASURED.columns()) + " from measurement where tube in "
                                + Queries.marks(tubes.size())
                                + " and undone = false order by measured_at desc, id desc",
                        Queries.filled(tubes),
                        MEASURED::read);
    }

    @Override
    public List<Tube> family(UUID caseId) {
        return rows.query(
                "with recursive kin (id) as (select id from tube where case_id = ?"
                        + " union select l.child from kin join lineage l on l.parent = kin.id) select "
                        + columns(TUBES, "t") + " from kin join tube t on t.id = kin.id order by t.code",
                List.of(caseId),
                TUBES::read);
    }
}
