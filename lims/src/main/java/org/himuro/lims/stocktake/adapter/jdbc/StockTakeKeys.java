package org.himuro.lims.stocktake.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation needs no look at who was faster. */
@Factory
final class StockTakeKeys {
    @Singleton
    KeyReason countedOnce() {
        return KeyReason.of("stock_take_counted_once", "COUNTED_MEANWHILE");
    }

    @Singleton
    KeyReason stockTakeCode() {
        return KeyReason.naming("stock_take_code", "CODE_TAKEN");
    }
}
