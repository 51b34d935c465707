package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.procedure.RevisionEvent;
import org.himuro.lims.procedure.TrainingEvent;
import org.himuro.lims.shared.Fact;

@Singleton
final class ProcedureVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.concat(Vocabulary.of(RevisionEvent.class).stream(), Vocabulary.of(TrainingEvent.class).stream())
                .toList();
    }
}
