package org.himuro.lims.consent.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.consent.ConsentEvent;
import org.himuro.lims.consent.EquivalenceEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class ConsentVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.of(ConsentEvent.class, EquivalenceEvent.class)
                .flatMap(events -> Vocabulary.of(events).stream())
                .toList();
    }
}
