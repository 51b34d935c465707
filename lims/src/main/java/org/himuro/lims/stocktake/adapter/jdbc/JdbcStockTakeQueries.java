package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.application.StockTakeQueries;
import org.himuro.lims.stocktake.model.Tally;

@Singleton
final class JdbcStockTakeQueries implements StockTakeQueries {
    private static final RecordTable<StockTakeRow> TABLE = new RecordTable<>("stock_take", StockTakeRow.class);
    private static final String ROWS = "select " + String.join(",", TABLE.columns()) + " from stock_take where ";
    private static final Newest LATEST = new Newest("started_at", "id");
    private static final String LINES =
            "select " + String.join(",", StockTakeLineStore.TABLE.columns()) + " from stock_take_line where ";
    private static final String COUNTED =
            "select stock_take, (case when finding is null then drawn_tube else recorded end)"
                    + " is not null as tube, sum(finding = 'RIGHT'), sum(finding is not null and finding <> 'UNREACHED'),"
                    + " sum(finding = 'UNREACHED'), sum(finding is null) from stock_take_line where stock_take in ";
    private static final String AROUND = "with recursive up (box, id, depth) as (select c.id, c.id, 0 from container c"
            + " where c.id in %s union all select up.box, c.parent, up.depth + 1 from up join container c on c.id = up.id"
            + " where c.parent is not null and up.depth < 12) select up.box, c.code, c.name, c.cell, c.row_count,"
            + " c.column_count, up.depth from up join container c on c.id = up.id order by up.box, up.depth desc";
    private static final String OPENED = "select f.stream, d.code, json_value(f.body, '$.related'),"
            + " json_value(f.body, '$.cell'), d.id, d.closed_at is not null from fact f"
            + " join deviation d on d.about = f.stream and d.fact = f.id where f.act_id = ?";

    private final Queries rows;

    JdbcStockTakeQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<StockTake> read(String code, VisibleSites sites) {
        return with(rows.query(
                        ROWS + "code = ? and " + sites.sql("site"),
                        List.of(code, sites.site(), sites.every()),
                        TABLE::read))
                .stream()
                .findFirst();
    }

    @Override
    public List<StockTake> list(VisibleSites sites, TimeKey after, int limit) {
        var own = List.of(sites.site(), sites.every());
        return with(rows.query(
                ROWS + sites.sql("site") + LATEST.sql(),
                List.of(Newest.values(own, after.at(), after.id(), limit)),
                TABLE::read));
    }

    private List<StockTake> with(List<StockTakeRow> found) {
        return found.stream()
                .map(row -> row.with(rows.query(StockTakeStore.STRATA, List.of(row.id()), StockTakeStore::stratum)))
                .toList();
    }

    @Override
    public Map<UUID, Tallies> tallies(Collection<UUID> stockTakes) {
        var found = new HashMap<UUID, Tallies>();
        if (!stockTakes.isEmpty()) {
            rows.query(
                    COUNTED + Queries.marks(stockTakes.size()) + " group by stock_take, tube",
                    Queries.filled(stockTakes),
                    row -> found.merge(Select.uuid(row, 1), tallies(row), JdbcStockTakeQueries::both));
        }
        return found;
    }

    private static Tallies tallies(ResultSet row) throws SQLException {
        var tally = new Tally(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
        return row.getBoolean(2) ? new Tallies(tally, Tally.NOTHING) : new Tallies(Tally.NOTHING, tally);
    }

    private static Tallies both(Tallies one, Tallies other) {
        return one.tubes().equals(Tally.NOTHING)
                ? new Tallies(other.tubes(), one.empties())
                : new Tallies(one.tubes(), other.empties());
    }

    @Override
    public List<StockTakeLine> lines(UUID stockTake) {
        return rows.query(LINES + "stock_take = ? order by place", List.of(stockTake), StockTakeLineStore.TABLE::read);
    }

    @Override
    public Map<UUID, TubeNow> tubes(Collection<UUID> tubes) {
        var found = new HashMap<UUID, TubeNow>();
        if (!tubes.isEmpty()) {
            rows.query(
                    "select id, code, case when place = 'POSITION' then place_id end, cell from tube where id in "
                            + Queries.marks(tubes.size()),
                    Queries.filled(tubes),
                    row -> found.put(
                                    Select.uuid(row, 1),
                                    new TubeNow(row.getString(2), uuid(row.getBytes(3)), Queries.text(row, 4)))
                            == null);
        }
        return found;
    }

    private static Optional<UUID> uuid(byte @org.jspecify.annotations.Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(UuidBytes::uuid);
    }

    /** One container on the way up from a box. */
    private record Step(UUID box, String code, String name, Optional<String> cell, int rows, int columns, int depth) {
        String told() {
            var shown = name.isBlank() ? code : name;
            return cell.map(c -> shown + " (" + c + ")").orElse(shown);
        }
    }

    @Override
    public Map<UUID, Place> places(Collection<UUID> containers) {
        if (containers.isEmpty()) {
            return Map.of();
        }
        var steps = rows.query(
                AROUND.formatted(Queries.marks(containers.size())),
                Queries.filled(containers),
                row -> new Step(
                        Select.uuid(row, 1),
                        row.getString(2),
                        row.getString(3),
                        Queries.text(row, 4).filter(c -> !c.isEmpty()),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)));
        var around = new HashMap<UUID, List<String>>();
        var found = new LinkedHashMap<UUID, Place>();
        for (var step : steps) {
            var outer = around.computeIfAbsent(step.box(), id -> new ArrayList<>());
            if (step.depth() == 0) {
                found.put(step.box(), new Place(step.code(), step.name(), step.rows(), step.columns(), outer));
            } else {
                outer.add(step.told());
            }
        }
        return found;
    }

    @Override
    public List<Opened> opened(UUID act) {
        return rows.query(
                OPENED,
                List.of(act),
                row -> new Opened(
                        Select.uuid(row, 1),
                        row.getString(2),
                        Queries.text(row, 3).map(UUID::fromString),
                        Queries.text(row, 4),
                        Select.uuid(row, 5),
                        row.getBoolean(6)));
    }
}
