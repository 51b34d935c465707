package org.himuro.lims.monitoring.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.monitoring.application.LoggerFiles;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.files.KeptFileTable;

@Singleton
final class JdbcLoggerFiles extends KeptFileTable implements LoggerFiles {
    JdbcLoggerFiles(Queries rows) {
        super(rows, "logger_raw");
    }
}
