package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakes;

/** Stock-takes with the units they draw from. */
@Singleton
final class StockTakeStore implements StateStore<StockTake> {
    private static final List<String> STRATUM =
            List.of("stock_take", "unit", "tubes", "empties", "tubes_drawn", "empties_drawn");
    static final String STRATA = "select unit, tubes, empties, tubes_drawn, empties_drawn from stock_take_stratum"
            + " where stock_take = ? order by unit";

    private final RecordTable<StockTakeRow> table = new RecordTable<>("stock_take", StockTakeRow.class);

    @Override
    public StockTakes kind() {
        return StockTakes.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("stock_take", "stock_take_stratum");
    }

    @Override
    public List<Versioned<StockTake>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<StockTake>>();
        for (var row : table.load(connection, ids)) {
            var strata = Select.all(connection, STRATA, StockTakeStore::stratum, row.id());
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(strata)));
        }
        return found;
    }

    static StockTake.Stratum stratum(ResultSet row) throws SQLException {
        return new StockTake.Stratum(Select.uuid(row, 1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
    }

    @Override
    public void save(Rows rows, List<Change<StockTake>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(StockTakeRow::of)).toList());
        for (var change : changes) {
            if (change.fresh() || change.anew()) {
                strata(rows, change);
            }
        }
    }

    private static void strata(Rows rows, Change<StockTake> change) throws SQLException {
        if (!change.fresh()) {
            rows.delete("stock_take_stratum", List.of("stock_take"), List.<Object[]>of(new Object[] {change.id()}));
        }
        var strata = new ArrayList<Object[]>();
        for (var s : change.after().strata()) {
            strata.add(new Object[] {change.id(), s.unit(), s.tubes(), s.empties(), s.tubesDrawn(), s.emptiesDrawn()});
        }
        if (!strata.isEmpty()) {
            rows.insert("stock_take_stratum", STRATUM, strata);
        }
    }
}
