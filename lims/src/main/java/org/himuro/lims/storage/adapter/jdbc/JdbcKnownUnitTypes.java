package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.storage.UnitType;
import org.himuro.lims.storage.application.KnownUnitTypes;

@Singleton
final class JdbcKnownUnitTypes implements KnownUnitTypes {
    private static final String KNOWN = "select " + String.join(",", UnitTypeStore.TABLE.columns())
            + " from unit_type where site = ? and withdrawn = false order by name";

    private final Queries rows;

    JdbcKnownUnitTypes(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<UnitType> of(UUID site) {
        return rows.query(KNOWN, List.of(site), UnitTypeStore.TABLE::read);
    }
}
