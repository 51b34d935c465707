package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.quality.DeviationEvent;
import org.himuro.lims.quality.TextEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class QualityVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.of(DeviationEvent.class, TextEvent.class, CertificateEvent.class)
                .map(Vocabulary::of)
                .flatMap(List::stream)
                .<Class<? extends Fact>>map(c -> c)
                .toList();
    }
}
