package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.sequencing.SequencingEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class SequencingVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(SequencingEvent.class);
    }
}
