package org.himuro.lims.intake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.intake.application.BankFacts;
import org.himuro.lims.intake.model.Asked;
import org.himuro.lims.intake.model.BankKnown;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.ContainerType;

@Singleton
final class JdbcBankFacts implements BankFacts {
    private static final int AT_ONCE = 1024;
    private static final Pattern LETTERS = Pattern.compile("[A-HJ-NPR-Z]{3}");

    private static final String CODES =
            "select code from tube where code in %1$s union all select code from tube_alias" + " where code in %1$s";
    private static final String PLACES = "select k.code, k.id, k.type, k.row_count, k.column_count,"
            + " k.site=? and not k.retired and k.parcel is null from container k join container_site s on s.container=k.id"
            + " and s.site=? where k.code in %s";
    private static final String TUBES =
            "select t.code, t.id, t.donor from tube t where t.code in %1$s and exists (select 1"
                    + " from tube_site s where s.tube=t.id and s.site=?) union all select a.code, t.id, t.donor from tube_alias a"
                    + " join tube t on t.id=a.tube where a.code in %1$s and exists (select 1 from tube_site s where s.tube=t.id and"
                    + " s.site=?)";

    private final Queries sql;
    private final Vault vault;
    private final Sites sites;

    JdbcBankFacts(Queries sql, Vault vault, Sites sites) {
        this.sql = sql;
        this.vault = vault;
        this.sites = sites;
    }

    @Override
    public BankKnown of(UUID site, Asked asked) {
        var donors = asked.donors().isEmpty() ? Map.<String, UUID>of() : vault.donorsOf(site, asked.donors());
        return new BankKnown(
                tubeCodes(asked.tubeCodes()),
                placeCodes(asked.places()),
                places(site, asked),
                parents(site, asked.parents()),
                donors,
                withdrawn(donors.values()),
                sites.byId(site)
                        .filter(s -> LETTERS.matcher(s.code()).matches())
                        .isPresent());
    }

    /** A question about some of the values. */
    @FunctionalInterface
    private interface Part<T> {
        List<T> ask(String marks, List<Object> filled);
    }

    private static <V, T> List<T> each(Collection<V> values, Part<T> part) {
        var found = new ArrayList<T>();
        var all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            found.addAll(part.ask(Queries.marks(some.size()), Queries.filled(some)));
        }
        return found;
    }

    private Set<String> tubeCodes(Set<String> codes) {
        return new HashSet<>(
                each(codes, (marks, some) -> sql.query(CODES.formatted(marks), twice(some), row -> row.getString(1))));
    }

    private static List<Object> twice(List<Object> values) {
        var twice = new ArrayList<>(values);
        twice.addAll(values);
        return twice;
    }

    private Set<String> placeCodes(Set<String> codes) {
        return new HashSet<>(each(
                codes,
                (marks, some) ->
                        sql.query("select code from container where code in " + marks, some, row -> row.getString(1))));
    }

    private record Found(String code, UUID id, ContainerType type, int rows, int columns, boolean usable) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getString(1),
                    Select.uuid(row, 2),
                    ContainerType.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getInt(5),
                    row.getBoolean(6));
        }
    }

    private List<Found> found(UUID site, Collection<String> codes) {
        return each(codes, (marks, some) -> {
            var values = new ArrayList<Object>(List.of(site, site));
            values.addAll(some);
            return sql.query(PLACES.formatted(marks), values, Found::read);
        });
    }

    private Map<String, BankKnown.Place> places(UUID site, Asked asked) {
        var found = found(site, asked.places());
        var taken = new HashMap<UUID, Set<String>>();
        each(
                found.stream().map(Found::id).toList(),
                (marks, some) -> sql.query(
                        "select container, cell from occupancy where container in " + marks,
                        some,
                        row -> taken.computeIfAbsent(Select.uuid(row, 1), c -> new HashSet<>())
                                .add(row.getString(2))));
        var places = new HashMap<String, BankKnown.Place>();
        found.forEach(f -> places.put(
                f.code(),
                new BankKnown.Place(
                        f.id(), f.type(), f.rows(), f.columns(), f.usable(), taken.getOrDefault(f.id(), Set.of()))));
        return places;
    }

    private record Named(String code, UUID id, UUID donor) {}

    private List<Named> named(UUID site, Collection<String> codes) {
        return each(codes, (marks, some) -> {
            var values = new ArrayList<>(some);
            values.add(site);
            values.addAll(some);
            values.add(site);
            return sql.query(
                    TUBES.formatted(marks),
                    values,
                    row -> new Named(row.getString(1), Select.uuid(row, 2), Select.uuid(row, 3)));
        });
    }

    private Map<String, BankKnown.Parent> parents(UUID site, Collection<String> codes) {
        var parents = new HashMap<String, BankKnown.Parent>();
        named(site, codes.stream().filter(JdbcBankFacts::isAscii).toList())
                .forEach(n -> parents.put(n.code(), new BankKnown.Parent(n.id(), n.donor())));
        return parents;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private Set<UUID> withdrawn(Collection<UUID> donors) {
        return new HashSet<>(each(
                donors,
                (marks, some) -> sql.query(
                        "select id from consent where standing='WITHDRAWN' and id in " + marks,
                        some,
                        row -> Select.uuid(row, 1))));
    }

    @Override
    public Map<String, UUID> places(UUID site, Collection<String> codes) {
        var places = new HashMap<String, UUID>();
        found(site, codes).forEach(f -> places.put(f.code(), f.id()));
        return places;
    }

    @Override
    public Map<String, UUID> tubes(UUID site, Collection<String> codes) {
        var tubes = new HashMap<String, UUID>();
        named(site, codes).forEach(n -> tubes.put(n.code(), n.id()));
        return tubes;
    }

    @Override
    public List<UUID> cases(Collection<UUID> ids) {
        return each(
                ids,
                (marks, some) -> sql.query(
                        "select id from specimen_case where id in " + marks, some, row -> Select.uuid(row, 1)));
    }

    @Override
    public List<UUID> filled(Collection<UUID> containers) {
        var inside = each(
                containers,
                (marks, some) -> sql.query(
                        "select container from occupancy where container in " + marks + " and occupant not in " + marks
                                + " union select parent from container where parent in " + marks + " and id not in "
                                + marks,
                        twice(twice(some)),
                        row -> Select.uuid(row, 1)));
        return inside.stream().distinct().toList();
    }
}
