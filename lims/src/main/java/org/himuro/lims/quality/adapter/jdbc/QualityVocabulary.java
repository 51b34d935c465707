package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.quality.DeviationEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class QualityVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(DeviationEvent.class);
    }
}
