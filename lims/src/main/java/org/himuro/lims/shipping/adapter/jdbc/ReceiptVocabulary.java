package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shipping.ReceiptEvent;

@Singleton
final class ReceiptVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(ReceiptEvent.class);
    }
}
