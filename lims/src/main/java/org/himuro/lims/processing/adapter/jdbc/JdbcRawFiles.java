package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.files.KeptFileTable;
import org.himuro.lims.processing.application.RawFiles;

@Singleton
final class JdbcRawFiles extends KeptFileTable implements RawFiles {
    JdbcRawFiles(Queries rows) {
        super(rows, "instrument_raw");
    }
}
