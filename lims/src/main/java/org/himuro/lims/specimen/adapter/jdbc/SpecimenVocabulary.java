package org.himuro.lims.specimen.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.SpecimenEvent;

@Singleton
final class SpecimenVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(SpecimenEvent.class);
    }
}
