package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.storage.RackScanner;
import org.himuro.lims.storage.application.KnownScanners;

@Singleton
final class JdbcKnownScanners implements KnownScanners {
    private static final String KNOWN = "select " + String.join(",", RackScannerStore.TABLE.columns())
            + " from rack_scanner where site = ? and forgotten = false order by name";

    private final Queries rows;

    JdbcKnownScanners(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<RackScanner> of(UUID site) {
        return rows.query(KNOWN, List.of(site), RackScannerStore.TABLE::read);
    }
}
