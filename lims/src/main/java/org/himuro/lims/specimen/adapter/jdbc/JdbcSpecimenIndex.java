package org.himuro.lims.specimen.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.SpecimenIndex;

@Singleton
final class JdbcSpecimenIndex implements SpecimenIndex {
    private static final RecordTable<Container> CONTAINERS = new RecordTable<>("container", Container.class);

    /** By kind, with the codes at {@code %} and the site at each {@code !}. */
    private static final List<String> MEANT = List.of(
            "select 'tube', t.id, t.code from tube t where t.code in (%) and (? or exists"
                    + " (select 1 from tube_site s where s.tube=t.id and s.site=!) or exists"
                    + " (select 1 from container_site s where s.container=t.place_id and s.site=!))",
            "select 'container', c.id, c.code from container c where c.code in (%) and (? or exists"
                    + " (select 1 from container_site s where s.container=c.id and s.site=!))",
            "select 'kit', k.id, k.code from kit k where k.code in (%) and (? or k.site=!)",
            "select 'parcel', id, code from parcel where code in (%) and (? or sender=! or receiver=!)",
            "select 'case', c.id, c.code from specimen_case c where c.code in (%) and (? or c.site=! or exists"
                    + " (select 1 from tube t join tube_site s on s.tube=t.id where t.case_id=c.id and s.site=!))");

    private final DataSource source;

    JdbcSpecimenIndex(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Map<String, StreamRef> byCodes(Collection<String> codes, VisibleSites sites) {
        var found = new HashMap<String, StreamRef>();
        if (codes.isEmpty()) {
            return found;
        }
        var in = String.join(",", Collections.nCopies(codes.size(), "?"));
        var values = new ArrayList<Object>();
        MEANT.forEach(part -> {
            values.addAll(codes);
            values.add(sites.every());
            part.chars().filter(c -> c == '!').forEach(c -> values.add(sites.site()));
        });
        query(String.join(" union all ", MEANT).replace("%", in).replace('!', '?'), values, row -> {
            found.put(row.getString(3), new StreamRef(row.getString(1), UuidBytes.uuid(row.getBytes(2))));
            return true;
        });
        return found;
    }

    @Override
    public Optional<UUID> occupant(UUID container, String cell) {
        return ids("select occupant from occupancy where container=? and cell=? and kind='occupied'", container, cell)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, UUID> occupants(UUID container) {
        var found = new HashMap<String, UUID>();
        query("select cell, occupant from occupancy where container=? and kind='occupied'", List.of(container), row -> {
            found.put(row.getString(1), UuidBytes.uuid(row.getBytes(2)));
            return true;
        });
        return found;
    }

    @Override
    public List<UUID> tubesOfCase(UUID caseId) {
        return ids("select id from tube where case_id=? order by code", caseId);
    }

    @Override
    public List<UUID> tubesOfDonor(UUID donor) {
        return ids(
                "with recursive kin (id) as (select id from tube where donor=?"
                        + " union select t.id from tube t join kin on t.parent = kin.id) select id from kin",
                donor);
    }

    @Override
    public List<UUID> tubesIn(UUID place) {
        return ids("select id from tube where place_id=? order by cell, code", place);
    }

    @Override
    public List<UUID> containersIn(UUID parent) {
        return ids("select id from container where parent=? order by cell, code", parent);
    }

    @Override
    public List<UUID> containersInParcel(UUID parcel) {
        return ids("select id from container where parcel=? order by code", parcel);
    }

    @Override
    public List<Container> path(UUID container) {
        var sql = "with recursive up (id, depth) as (select cast(? as binary(16)), 0 union all"
                + " select c.parent, up.depth + 1 from up join container c on c.id = up.id"
                + " where c.parent is not null and up.depth < 12) select " + columns("c")
                + " from up join container c on c.id = up.id order by up.depth";
        return query(sql, List.of(container), CONTAINERS::read);
    }

    private static String columns(String alias) {
        return String.join(
                ",", CONTAINERS.columns().stream().map(c -> alias + "." + c).toList());
    }

    @Override
    public boolean mayRead(UUID tube, UUID site) {
        var sql = "select site from tube_site where tube=? and site=? union all"
                + " select s.site from tube t join container_site s on s.container = t.place_id where t.id=? and s.site=?";
        return !ids(sql, tube, site, tube, site).isEmpty();
    }

    private List<UUID> ids(String sql, Object... values) {
        return query(sql, List.of(values), row -> UuidBytes.uuid(row.getBytes(1)));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Collection<?> values, Row<T> reader) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var value : values) {
                statement.setObject(++at, value instanceof UUID id ? UuidBytes.of(id) : Select.asked(value));
            }
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
