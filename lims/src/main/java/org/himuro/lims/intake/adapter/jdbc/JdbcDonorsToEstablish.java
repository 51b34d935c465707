package org.himuro.lims.intake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.DonorsToEstablish;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcDonorsToEstablish implements DonorsToEstablish {
    private static final String WAITING =
            " from consent k join tube t on t.donor=k.id and t.collected_by=? where k.standing='TO_ESTABLISH'";
    private static final int AT_ONCE = 512;

    private final Queries sql;

    JdbcDonorsToEstablish(Queries sql) {
        this.sql = sql;
    }

    @Override
    public List<Group> groups(UUID site) {
        return sql.query(
                "select k.form, k.form_version, count(distinct k.id), count(*)" + WAITING
                        + " group by k.form, k.form_version order by k.form, k.form_version",
                List.of(site),
                row -> new Group(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    @Override
    public List<UUID> donors(UUID site, String form, int version, Optional<UUID> imported) {
        var values = new ArrayList<Object>(List.of(site, form, version));
        imported.ifPresent(values::add);
        return sql.query(
                "select distinct k.id" + WAITING + " and k.form=? and k.form_version=?"
                        + (imported.isPresent() ? " and t.brought_in=?" : "") + " order by k.id",
                values,
                row -> Select.uuid(row, 1));
    }

    @Override
    public Set<UUID> donorsOf(UUID site, Collection<String> codes) {
        var found = new HashSet<UUID>();
        var all = codes.stream()
                .filter(c -> c.chars().allMatch(x -> x < 0x80))
                .distinct()
                .toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = Queries.filled(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            var in = Queries.marks(some.size());
            var values = new ArrayList<Object>();
            for (int i = 0; i < 3; i++) {
                values.addAll(some);
                values.add(site);
            }
            found.addAll(sql.query(
                    "select donor from tube where code in " + in
                            + " and collected_by=? union select t.donor from tube_alias a"
                            + " join tube t on t.id=a.tube where a.code in " + in + " and t.collected_by=?"
                            + " union select donor from specimen_case where code in " + in + " and site=?",
                    values,
                    row -> Select.uuid(row, 1)));
        }
        return found;
    }
}
