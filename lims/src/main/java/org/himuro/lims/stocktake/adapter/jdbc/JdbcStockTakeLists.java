package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.files.KeptFileTable;
import org.himuro.lims.stocktake.application.StockTakeLists;

@Singleton
final class JdbcStockTakeLists extends KeptFileTable implements StockTakeLists {
    JdbcStockTakeLists(Queries rows) {
        super(rows, "stock_take_list");
    }
}
