package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.collection.CorrectionEvent;
import org.himuro.lims.collection.ExemptionEvent;
import org.himuro.lims.collection.PlanEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class CollectionVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.of(PlanEvent.class, CorrectionEvent.class, ExemptionEvent.class)
                .flatMap(events -> Vocabulary.of(events).stream())
                .toList();
    }
}
