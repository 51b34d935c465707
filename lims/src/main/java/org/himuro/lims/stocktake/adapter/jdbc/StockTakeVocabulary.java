package org.himuro.lims.stocktake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.stocktake.LineEvent;
import org.himuro.lims.stocktake.StockTakeEvent;

@Singleton
final class StockTakeVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.of(StockTakeEvent.class, LineEvent.class)
                .flatMap(events -> Vocabulary.of(events).stream())
                .toList();
    }
}
