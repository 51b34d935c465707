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

/**
 * Codes that a site may read: tubes by their own codes, then whatever is left by everything else that has a code, whether it
 * is foreign or does not exist.
 */
final class Visible {
    private static final String TUBES = "select 'tube', t.id, t.code from tube t left join tube_site s on s.tube=t.id"
            + " and s.site=? left join container_site d on d.container=t.place_id and d.site=? where t.code in ";
    private static final String MAY_SEE = " and (s.tube is not null or d.container is not null)";
    private static final String TUBE_SEEN = " and (exists (select 1 from tube_site s where s.tube=t.id and s.site=?)"
            + " or exists (select 1 from container_site c where c.container=t.place_id and c.site=?))";

    private Visible() {}

    static Map<String, StreamRef> of(Queries sql, UUID site, Collection<String> codes) {
        var found = new HashMap<String, StreamRef>();
        if (!codes.isEmpty()) {
            var text = TUBES + Queries.marks(codes.size()) + MAY_SEE;
            var values = new ArrayList<Object>(List.of(site, site));
            values.addAll(Queries.filled(codes));
            into(found, sql, text, values);
        }
        var rest = codes.stream().filter(code -> !found.containsKey(code)).toList();
        if (!rest.isEmpty()) {
            into(found, sql, others(Queries.marks(rest.size())), values(site, Queries.filled(rest)));
        }
        return found;
    }

    private static void into(Map<String, StreamRef> found, Queries sql, String text, List<Object> values) {
        sql.query(
                text,
                values,
                row -> found.put(row.getString(3), new StreamRef(row.getString(1), UuidBytes.uuid(row.getBytes(2))))
                        == null);
    }

    private static String others(String in) {
        return "select 'tube', t.id, a.code from tube_alias a join tube t on t.id=a.tube where a.code in "
                + in + TUBE_SEEN
                + " union all select 'container', k.id, k.code from container k where k.code in " + in
                + " and exists (select 1 from container_site s where s.container=k.id and s.site=?)"
                + " union all select 'case', c.id, c.code from specimen_case c where c.code in " + in
                + " and c.site=?";
    }

    private static List<Object> values(UUID site, List<Object> codes) {
        var values = new ArrayList<Object>();
        for (int sites : new int[] {2, 1, 1}) {
            values.addAll(codes);
            for (int i = 0; i < sites; i++) {
                values.add(site);
            }
        }
        return values;
    }
}
