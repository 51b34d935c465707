package org.himuro.lims.intake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.intake.IntakeEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class IntakeVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(IntakeEvent.class);
    }
}
