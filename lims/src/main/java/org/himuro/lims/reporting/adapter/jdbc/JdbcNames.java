package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Names;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcNames implements Names {
    private final Queries rows;
    private final Sites sites;
    private final Staff staff;

    JdbcNames(Queries rows, Sites sites, Staff staff) {
        this.rows = rows;
        this.sites = sites;
        this.staff = staff;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) {
            return names;
        }
        var in = Queries.marks(ids.size());
        var sql = "select id, code from container where id in " + in
                + " union all select id, code from parcel where id in " + in
                + " union all select id, code from tube where id in " + in
                + " union all select id, code from sequencing_order where id in " + in;
        var values = Collections.nCopies(4, Queries.filled(ids)).stream()
                .flatMap(List::stream)
                .toList();
        rows.query(sql, values, row -> names.put(UuidBytes.uuid(row.getBytes(1)), row.getString(2)) == null);
        ids.forEach(id -> sites.byId(id).ifPresent(site -> names.put(id, site.code())));
        names.putAll(staff.names(ids));
        names.put(Actor.SYSTEM, "himuro");
        return names;
    }
}
