package org.himuro.lims.monitoring.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.monitoring.MonitoringEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class MonitoringVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Vocabulary.of(MonitoringEvent.class);
    }
}
