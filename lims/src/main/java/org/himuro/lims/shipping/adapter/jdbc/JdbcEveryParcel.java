package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.EveryParcel;

@Singleton
final class JdbcEveryParcel implements EveryParcel {
    private final Queries rows;

    JdbcEveryParcel(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> byCode(String code) {
        return rows.query("select id from parcel where code = ?", List.of(code), row -> Select.uuid(row, 1)).stream()
                .findFirst();
    }
}
