package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.himuro.lims.labelling.LayoutEvent;
import org.himuro.lims.labelling.LeaseEvent;
import org.himuro.lims.labelling.PrintEvent;
import org.himuro.lims.labelling.PrinterEvent;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Fact;

@Singleton
final class LabellingVocabulary implements Vocabulary {
    @Override
    public List<Class<? extends Fact>> facts() {
        return Stream.<Class<? extends Fact>>of(
                        PrinterEvent.class, PrintEvent.class, LayoutEvent.class, LeaseEvent.class)
                .flatMap(type -> Vocabulary.of(type).stream())
                .toList();
    }
}
