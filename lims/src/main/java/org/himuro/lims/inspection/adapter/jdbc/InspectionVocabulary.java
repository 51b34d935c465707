package org.himuro.lims.inspection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.inspection.InspectionEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class InspectionVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(InspectionEvent.class);
    }
}
