package org.himuro.lims.picking.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.picking.PickEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class PickVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(PickEvent.class);
    }
}
