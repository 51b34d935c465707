package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.TableStore;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.Revisions;

@Singleton
final class RevisionStore implements TableStore<Revision> {
    static final RecordTable<Revision> TABLE = new RecordTable<>("procedure_revision", Revision.class);

    @Override
    public Revisions kind() {
        return Revisions.KIND;
    }

    @Override
    public RecordTable<Revision> table() {
        return TABLE;
    }
}
