package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.reporting.application.Names;

@Singleton
final class JdbcNames implements Names {
    private final Rows rows;
    private final Sites sites;
    private final Staff staff;

    JdbcNames(Rows rows, Sites sites, Staff staff) {
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
        var in = Rows.marks(ids.size());
        var sql = "select id, code from container where id in " + in
                + " union all select id, code from parcel where id in " + in
                + " union all select id, code from tube where id in " + in
                + " union all select id, code from sequencing_order where id in " + in;
        var values = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            values.addAll(ids);
        }
        rows.query(sql, values, row -> names.put(Rows.uuid(row.getBytes(1)), row.getString(2)) == null);
        ids.forEach(id -> sites.byId(id).ifPresent(site -> names.put(id, site.code())));
        names.putAll(staff.names(ids));
        names.put(Actor.SYSTEM, "himuro");
        return names;
    }
}
