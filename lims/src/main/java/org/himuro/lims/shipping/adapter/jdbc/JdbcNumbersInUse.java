package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.NumbersInUse;

@Singleton
final class JdbcNumbersInUse implements NumbersInUse {
    private final Queries rows;

    JdbcNumbersInUse(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Set<Kind> of(Asked asked) {
        var found = EnumSet.noneOf(Kind.class);
        if (!asked.seal().isEmpty()
                && any("select 1 from packaging where seal = ? and parcel <> ?", asked.seal(), asked.parcel())) {
            found.add(Kind.SEAL);
        }
        if (!asked.logger().isEmpty()
                && any(
                        "select 1 from packaging where logger_out = ? and parcel <> ?",
                        asked.logger(),
                        asked.parcel())) {
            found.add(Kind.LOGGER);
        }
        if (!asked.waybill().isEmpty()
                && any(
                        "select 1 from packaging where carrier = ? and waybill = ? and parcel <> ?",
                        asked.carrier(),
                        asked.waybill(),
                        asked.parcel())) {
            found.add(Kind.WAYBILL);
        }
        return found;
    }

    /** @param values codes, and the parcel last */
    private boolean any(String sql, Object... values) {
        var bound = java.util.Arrays.stream(values)
                .map(v -> v instanceof String text ? Select.asked(text) : v)
                .toList();
        return !rows.query(sql, List.copyOf(bound), row -> row.getInt(1)).isEmpty();
    }
}
