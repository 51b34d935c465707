package org.himuro.lims.laboratory.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class LaboratoryVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(LaboratoryEvent.class);
    }
}
