package org.himuro.lims.picking.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.application.PickIndex;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;

@Singleton
final class JdbcPickIndex implements PickIndex {
    private static final RecordTable<PickRow> TABLE = new RecordTable<>("pick_list", PickRow.class);
    private static final String ROWS = "select " + String.join(",", TABLE.columns()) + " from pick_list where ";
    private static final Newest LATEST = new Newest("made_at", "id");

    /** Those of a line, before those of its list. */
    private static final int LINE_COLUMNS = 6;

    private final Queries rows;

    JdbcPickIndex(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> byCode(String code, UUID site) {
        return rows
                .query(
                        "select id from pick_list where code = ? and site = ?",
                        List.of(Select.asked(code), site),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Pick> read(String code, VisibleSites sites) {
        return rows
                .query(
                        ROWS + "code = ? and " + sites.sql("site"),
                        List.of(Select.asked(code), sites.site(), sites.every()),
                        TABLE::read)
                .stream()
                .findFirst()
                .map(row -> row.with(rows.query(PickStore.LINES, List.of(row.id()), PickStore::line)));
    }

    @Override
    public List<Summary> list(VisibleSites sites, boolean open, TimeKey after, int limit) {
        var own = new ArrayList<Object>(List.of(sites.site(), sites.every()));
        var sql = ROWS + sites.sql("site") + (open ? " and ending = 'OPEN'" : " and ending <> 'OPEN'") + LATEST.sql();
        var found = rows.query(sql, List.of(Newest.values(own, after.at(), after.id(), limit)), TABLE::read);
        var counts = counts(found.stream().map(PickRow::id).toList());
        return found.stream()
                .map(row -> new Summary(row.with(List.of()), counts.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<Pick.State, Integer>> counts(List<UUID> picks) {
        var counts = new HashMap<UUID, Map<Pick.State, Integer>>();
        if (!picks.isEmpty()) {
            rows.query(
                    "select pick, state, count(*) from pick_line where pick in " + Queries.marks(picks.size())
                            + " group by pick, state",
                    Queries.filled(picks),
                    row -> counts.computeIfAbsent(Select.uuid(row, 1), id -> new EnumMap<>(Pick.State.class))
                            .put(Pick.State.valueOf(row.getString(2)), row.getInt(3)));
        }
        return counts;
    }

    @Override
    public Map<UUID, String> openOn(Collection<UUID> tubes) {
        var found = new HashMap<UUID, String>();
        if (!tubes.isEmpty()) {
            rows.query(
                            "select l.tube, p.code from pick_line l join pick_list p on p.id = l.pick where l.open_tube in "
                                    + Queries.marks(tubes.size()),
                            Queries.filled(tubes),
                            row -> Map.entry(Select.uuid(row, 1), row.getString(2)))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    @Override
    public Optional<Pick> openWith(UUID tube) {
        var columns =
                String.join(",", TABLE.columns().stream().map(c -> "p." + c).toList());
        return rows
                .query(
                        "select l.tube, l.state, l.picked_at, l.back_at, l.told_by, l.told_act, " + columns
                                + " from pick_line l join pick_list p on p.id = l.pick where l.open_tube = ?",
                        List.of(tube),
                        row -> TABLE.read(row, LINE_COLUMNS).with(List.of(PickStore.line(row))))
                .stream()
                .findFirst();
    }
}
