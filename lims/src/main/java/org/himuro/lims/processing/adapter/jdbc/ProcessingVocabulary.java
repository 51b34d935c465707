package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.processing.ProcessingEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class ProcessingVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(ProcessingEvent.class);
    }
}
