package org.himuro.lims.retention.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.retention.KeepingEvent;
import org.himuro.lims.retention.PolicyEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class RetentionVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.of(PolicyEvent.class, KeepingEvent.class)
                .flatMap(events -> Vocabulary.of(events).stream())
                .toList();
    }
}
