package org.himuro.lims.laboratory.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.laboratory.Documents;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.files.KeptFileTable;

@Singleton
final class JdbcDocuments extends KeptFileTable implements Documents {
    JdbcDocuments(Queries rows) {
        super(rows, "laboratory_document");
    }
}
