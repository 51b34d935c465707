package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.quality.RemovedText;
import org.himuro.lims.quality.RemovedTexts;

@Singleton
final class RemovedTextStore implements TableStore<RemovedText> {
    static final RecordTable<RemovedText> TABLE = new RecordTable<>("removed_text", RemovedText.class);

    @Override
    public RemovedTexts kind() {
        return RemovedTexts.KIND;
    }

    @Override
    public RecordTable<RemovedText> table() {
        return TABLE;
    }
}
