package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.storage.StorageEvent;

@Singleton
final class StorageVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(StorageEvent.class);
    }
}
