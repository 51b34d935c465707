package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.processing.application.WorklistIndex;

@Singleton
final class JdbcWorklistIndex implements WorklistIndex {
    private static final RecordTable<WorklistRow> TABLE = new RecordTable<>("worklist", WorklistRow.class);
    private static final String ROWS = "select " + String.join(",", TABLE.columns()) + " from worklist where ";

    private final Queries rows;

    JdbcWorklistIndex(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> byCode(String code, UUID site) {
        return rows
                .query(
                        "select id from worklist where code = ? and site = ?",
                        List.of(code, site),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Worklist> read(String code, VisibleSites sites) {
        return with(rows.query(
                        ROWS + "code = ? and " + sites.sql("site"),
                        List.of(code, sites.site(), sites.every()),
                        TABLE::read))
                .stream()
                .findFirst();
    }

    @Override
    public List<Worklist> list(VisibleSites sites, int most) {
        return with(rows.query(
                ROWS + sites.sql("site") + " order by closed, made_at desc limit ?",
                List.of(sites.site(), sites.every(), most),
                TABLE::read));
    }

    private List<Worklist> with(List<WorklistRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = new HashMap<UUID, List<Worklist.Line>>();
        var ids = found.stream().map(WorklistRow::id).toList();
        rows.query(
                "select worklist, tube, picked, child from worklist_line where worklist in " + Queries.marks(ids.size())
                        + " order by worklist, place",
                Queries.filled(ids),
                row -> lines.computeIfAbsent(Select.uuid(row, 1), id -> new ArrayList<>())
                        .add(new Worklist.Line(
                                Select.uuid(row, 2), row.getBoolean(3), Optional.ofNullable(row.getString(4)))));
        return found.stream()
                .map(w -> w.with(lines.getOrDefault(w.id(), List.of())))
                .toList();
    }
}
