package org.himuro.lims.storage.adapter.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;

/** Codes that a site may read, by one statement whether they are foreign or do not exist. */
final class Visible {
    private static final String TUBE_SEEN = " and (exists (select 1 from tube_site s where s.tube=t.id and s.site=?)"
            + " or exists (select 1 from container_site c where c.container=t.place_id and c.site=?))";

    private Visible() {}

    static Map<String, StreamRef> of(Queries sql, UUID site, Collection<String> codes) {
        var found = new HashMap<String, StreamRef>();
        if (codes.isEmpty()) {
            return found;
        }
        sql.query(text(Queries.marks(codes.size())), values(site, Queries.filled(codes)), row -> {
            found.put(row.getString(3), new StreamRef(row.getString(1), UuidBytes.uuid(row.getBytes(2))));
            return true;
        });
        return found;
    }

    private static String text(String in) {
        return "select 'tube', t.id, t.code from tube t where t.code in " + in + TUBE_SEEN
                + " union all select 'tube', t.id, a.code from tube_alias a join tube t on t.id=a.tube where a.code in "
                + in + TUBE_SEEN
                + " union all select 'container', k.id, k.code from container k where k.code in " + in
                + " and exists (select 1 from container_site s where s.container=k.id and s.site=?)"
                + " union all select 'case', c.id, c.code from specimen_case c where c.code in " + in
                + " and c.site=?";
    }

    private static List<Object> values(UUID site, List<Object> codes) {
        var values = new ArrayList<Object>();
        for (int sites : new int[] {2, 2, 1, 1}) {
            values.addAll(codes);
            for (int i = 0; i < sites; i++) {
                values.add(site);
            }
        }
        return values;
    }
}
