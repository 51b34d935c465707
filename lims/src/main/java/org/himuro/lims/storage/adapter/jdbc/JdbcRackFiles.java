package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.files.KeptFileTable;
import org.himuro.lims.storage.application.RackFiles;

@Singleton
final class JdbcRackFiles extends KeptFileTable implements RackFiles {
    JdbcRackFiles(Queries rows) {
        super(rows, "rack_file");
    }
}
