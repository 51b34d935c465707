package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.stocktake.application.StockTakeIndex;
import org.himuro.lims.stocktake.model.Frozen;

@Singleton
final class JdbcStockTakeIndex implements StockTakeIndex {
    private static final int CHUNK = 1_024;
    /** "Record has changed since last read", as the servers say it: the act is decided again. */
    private static final int CHANGED = 1020;

    private static final String SIZES = Stands.BELOW
            + "select b.unit, u.code, u.name, sum(coalesce(x.taken, 0)), sum(coalesce(x.size, 0)) from below b"
            + " join container u on u.id = b.unit left join (select c.id, c.row_count * c.column_count as size,"
            + " o.occupied as taken from container c left join occupancy_count o on o.container = c.id"
            + " where c.site = ? and " + Stands.BOXES + ") x on x.id = b.id"
            + " group by b.unit, u.code, u.name order by min(b.way)";
    private static final String BOXES = Stands.BELOW
            + "select b.unit, u.code, c.id, c.code, c.row_count, c.column_count from below b"
            + " join container c on c.id = b.id join container u on u.id = b.unit where " + Stands.BOXES
            + " order by b.way";
    private static final String TAKEN =
            "select o.container, o.cell, t.code from occupancy o join tube t on t.id = o.occupant"
                    + " where o.kind = 'occupied' and o.container in ";
    private static final String OTHERWISE =
            "select 1 from stock_take_line l left join occupancy o on o.container = l.container"
                    + " and o.cell = l.cell and o.kind = 'occupied' where l.id = ? and not (l.recorded <=> o.occupant)"
                    + " lock in share mode";

    private final Queries sql;
    private final SpecimenIndex specimens;

    JdbcStockTakeIndex(Queries sql, SpecimenIndex specimens) {
        this.sql = sql;
        this.specimens = specimens;
    }

    @Override
    public List<UnitSize> units(UUID site) {
        return sql.query(
                SIZES,
                List.of(site, site),
                row -> new UnitSize(
                        Select.uuid(row, 1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)));
    }

    /** Both statements see the record as it stood when the first began. */
    @Override
    public Frozen freeze(UUID site, Collection<UUID> units) {
        try (var connection = sql.source().getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return frozen(connection, site, units);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A box as it is filled. @param tubes codes, row by row */
    private record BoxRow(UUID unit, String unitCode, UUID id, String code, int rows, int columns, List<String> tubes) {
        static BoxRow read(ResultSet row) throws SQLException {
            int rows = row.getInt(5);
            int columns = row.getInt(6);
            return new BoxRow(
                    Select.uuid(row, 1),
                    row.getString(2),
                    Select.uuid(row, 3),
                    row.getString(4),
                    rows,
                    columns,
                    new ArrayList<>(Collections.nCopies(rows * columns, "")));
        }

        boolean put(String cell, String tube) {
            var at = Frozen.index(cell, columns).filter(i -> i < tubes.size());
            at.ifPresent(i -> tubes.set(i, tube));
            return at.isPresent();
        }

        Frozen.Box filled() {
            return new Frozen.Box(unit, unitCode, id, code, rows, columns, tubes);
        }
    }

    private static Frozen frozen(Connection connection, UUID site, Collection<UUID> units) throws SQLException {
        var wanted = new HashSet<>(units);
        var boxes = Select.all(connection, BOXES, BoxRow::read, site).stream()
                .filter(box -> wanted.contains(box.unit()))
                .toList();
        var byId = boxes.stream().collect(Collectors.toMap(BoxRow::id, Function.identity()));
        var ids = boxes.stream().map(BoxRow::id).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            Select.all(
                    connection,
                    TAKEN + Queries.marks(chunk.size()),
                    row -> Objects.requireNonNull(byId.get(Select.uuid(row, 1)))
                            .put(row.getString(2), row.getString(3)),
                    Queries.filled(chunk).toArray());
        }
        return new Frozen(boxes.stream().map(BoxRow::filled).toList());
    }

    @Override
    public Map<String, UUID> tubes(Collection<String> codes) {
        var found = new HashMap<String, UUID>();
        if (!codes.isEmpty()) {
            sql.query(
                    "select code, id from tube where code in " + Queries.marks(codes.size()),
                    Queries.filled(codes),
                    row -> found.put(row.getString(1), Select.uuid(row, 2)) == null);
        }
        return found;
    }

    @Override
    public Optional<UUID> byCode(String code, UUID site) {
        return one("select id from stock_take where code = ? and site = ?", code, site);
    }

    @Override
    public Optional<UUID> line(UUID stockTake, String box, String cell) {
        return one(
                "select l.id from stock_take_line l join container c on c.id = l.container"
                        + " where l.stock_take = ? and c.code = ? and l.cell = ?",
                stockTake,
                box,
                cell);
    }

    @Override
    public List<UUID> lines(UUID stockTake) {
        return sql.query(
                "select id from stock_take_line where stock_take = ? order by place",
                List.of(stockTake),
                row -> Select.uuid(row, 1));
    }

    @Override
    public Optional<StreamRef> named(String code, UUID site) {
        return specimens
                .byCode(code, VisibleSites.only(site))
                .or(() -> one("select tube from tube_alias where code = ?", code)
                        .filter(tube -> specimens.mayRead(tube, site))
                        .map(Tubes.KIND::ref));
    }

    @Override
    public Acts.Beside asRecorded(UUID line) {
        return connection -> {
            if (Select.first(connection, OTHERWISE, row -> true, line).isPresent()) {
                throw new SQLException("the record has changed since it was looked up", "HY000", CHANGED);
            }
        };
    }

    private Optional<UUID> one(String text, Object... values) {
        return sql.query(text, new ArrayList<>(List.of(values)), row -> Select.uuid(row, 1)).stream()
                .findFirst();
    }
}
