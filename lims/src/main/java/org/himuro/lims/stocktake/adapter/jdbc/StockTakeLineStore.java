package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.StockTakeLines;

@Singleton
final class StockTakeLineStore implements TableStore<StockTakeLine> {
    static final RecordTable<StockTakeLine> TABLE = new RecordTable<>("stock_take_line", StockTakeLine.class);

    @Override
    public StockTakeLines kind() {
        return StockTakeLines.KIND;
    }

    @Override
    public RecordTable<StockTakeLine> table() {
        return TABLE;
    }
}
