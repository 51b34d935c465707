package org.himuro.lims.consent.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.identity.Withdrawals;
import org.himuro.lims.platform.database.Queries;

@Singleton
final class JdbcWithdrawals implements Withdrawals {
    private final Queries sql;

    JdbcWithdrawals(Queries sql) {
        this.sql = sql;
    }

    @Override
    public boolean withdrawn(UUID donor) {
        return sql.query("select standing from consent where id=?", List.of(donor), row -> row.getString(1)).stream()
                .anyMatch(ConsentStanding.WITHDRAWN.name()::equals);
    }
}
