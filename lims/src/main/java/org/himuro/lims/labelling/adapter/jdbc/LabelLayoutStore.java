package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.labelling.LabelLayout;
import org.himuro.lims.labelling.LabelLayouts;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;

@Singleton
final class LabelLayoutStore implements TableStore<LabelLayout> {
    static final RecordTable<LabelLayout> TABLE = new RecordTable<>("label_layout", LabelLayout.class);

    @Override
    public LabelLayouts kind() {
        return LabelLayouts.KIND;
    }

    @Override
    public RecordTable<LabelLayout> table() {
        return TABLE;
    }
}
