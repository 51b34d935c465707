package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shipping.PackagingEvent;

@Singleton
final class PackagingVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(PackagingEvent.class);
    }
}
