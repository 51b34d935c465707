package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.collection.CorrectionEvent;
import org.himuro.lims.collection.PlanEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class CollectionVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.concat(Vocabulary.of(PlanEvent.class).stream(), Vocabulary.of(CorrectionEvent.class).stream())
                .toList();
    }
}
