package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.storage.AllocationEvent;
import org.himuro.lims.storage.ReservationEvent;
import org.himuro.lims.storage.StorageEvent;

@Singleton
final class StorageVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.of(StorageEvent.class, ReservationEvent.class, AllocationEvent.class)
                .flatMap(events -> Vocabulary.of(events).stream())
                .toList();
    }
}
