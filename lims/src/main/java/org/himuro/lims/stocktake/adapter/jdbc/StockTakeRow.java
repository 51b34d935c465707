package org.himuro.lims.stocktake.adapter.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.StockTake;

/** A stock-take without its strata. */
record StockTakeRow(
        UUID id,
        String code,
        UUID site,
        UUID startedBy,
        Instant startedAt,
        Aim.Kind aim,
        Confidence confidence,
        BigDecimal accuracy,
        BigDecimal width,
        Empties empties,
        String seed,
        String listFile,
        int positions,
        int drawn,
        Optional<Instant> closedAt,
        Optional<UUID> closedBy,
        int leftOver) {

    static StockTakeRow of(StockTake s) {
        return new StockTakeRow(
                s.id(),
                s.code(),
                s.site(),
                s.startedBy(),
                s.startedAt(),
                s.aim().kind(),
                s.aim().confidence(),
                s.aim().accuracy(),
                s.aim().width(),
                s.empties(),
                s.seed(),
                s.list(),
                s.positions(),
                s.drawn(),
                s.closedAt(),
                s.closedBy(),
                s.left());
    }

    StockTake with(List<StockTake.Stratum> strata) {
        return new StockTake(
                id,
                code,
                site,
                startedBy,
                startedAt,
                new Aim(aim, confidence, accuracy.stripTrailingZeros(), width.stripTrailingZeros()),
                empties,
                seed,
                listFile,
                positions,
                drawn,
                closedAt,
                closedBy,
                leftOver,
                strata);
    }
}
