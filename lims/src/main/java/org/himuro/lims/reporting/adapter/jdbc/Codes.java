package org.himuro.lims.reporting.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;

/**
 * The codes of cases, tubes, containers and parcels by their ids. A code never changes, so what is remembered needs no
 * look; it says nothing about who may see it.
 */
@Singleton
final class Codes {
    private static final int REMEMBERED = 20_000;
    private static final List<String> TABLES = List.of("specimen_case", "container", "parcel", "tube");

    private final Queries rows;
    private final Cache<UUID, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Codes(Queries rows) {
        this.rows = rows;
    }

    /** Absent ids are absent; one statement for all that are not remembered. */
    Map<UUID, String> of(Collection<UUID> ids) {
        var codes = new HashMap<UUID, String>();
        var missing = new LinkedHashSet<UUID>();
        for (var id : ids) {
            var code = known.getIfPresent(id);
            if (code == null) {
                missing.add(id);
            } else {
                codes.put(id, code);
            }
        }
        if (!missing.isEmpty()) {
            load(missing, codes);
        }
        return codes;
    }

    private void load(Collection<UUID> missing, Map<UUID, String> into) {
        var in = " where id in " + Queries.marks(missing.size());
        var text = String.join(
                " union all ",
                TABLES.stream().map(t -> "select id, code from " + t + in).toList());
        var values = new ArrayList<Object>();
        TABLES.forEach(t -> values.addAll(Queries.filled(missing)));
        rows.query(text, values, row -> {
            var id = UuidBytes.uuid(row.getBytes(1));
            var code = row.getString(2);
            known.put(id, code);
            return into.put(id, code) == null;
        });
    }
}
