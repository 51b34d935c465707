package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.GoingTo;

@Singleton
final class JdbcPlaces implements GoingTo.Places {
    private final Queries rows;

    JdbcPlaces(Queries rows) {
        this.rows = rows;
    }

    @Override
    public boolean container(String code, UUID site, boolean every) {
        var sql = "select 1 from container c where c.code=? and (? or exists"
                + " (select 1 from container_site s where s.container=c.id and s.site=?))";
        return !rows.query(sql, List.of(code, every, site), row -> 1).isEmpty();
    }

    @Override
    public boolean parcel(String code, UUID site, boolean every) {
        var sql = "select 1 from parcel where code=? and (? or sender=? or receiver=?)";
        return !rows.query(sql, List.of(code, every, site, site), row -> 1).isEmpty();
    }

    @Override
    public boolean kase(String code, UUID site, boolean every) {
        var sql = "select 1 from specimen_case where code=? and (? or site=?)";
        return !rows.query(sql, List.of(code, every, site), row -> 1).isEmpty();
    }
}
