package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.application.AllocationIndex;
import org.himuro.lims.storage.model.AllocationBank.Neighbour;
import org.himuro.lims.storage.model.AllocationKind;
import org.himuro.lims.storage.model.AllocationTube;
import org.himuro.lims.storage.model.BankPlaces;
import org.himuro.lims.storage.model.BankPlaces.Place;
import org.himuro.lims.storage.model.Coldness;
import org.himuro.lims.storage.model.Origin;

@Singleton
final class JdbcAllocationIndex implements AllocationIndex {
    /** So many ids to a statement. */
    private static final int MANY = 1_024;

    private static final String PLACES =
            "select c.id, c.code, c.name, c.type, c.row_count, c.column_count, c.temperature_class, c.parent,"
                    + " coalesce(c.cell, ''), coalesce(q.quarantine, false), c.parcel is not null or c.addressee is not null"
                    + " from container c left join quarantine_place q on q.container = c.id"
                    + " where c.site = ? and c.retired = false";

    private static final String TAKEN =
            "select container, occupied + held from occupancy_count where occupied + held > 0 and container in ";

    private static final String KIND = " c.project, t.material, coalesce(t.origin, t.material) ";
    private static final String STORED = " from tube t join specimen_case c on c.id = t.case_id"
            + " where t.place = 'POSITION' and t.claimed = false and t.place_id is not null and ";
    private static final String PROPOSED = " from proposal_line l join occupancy o on o.container = l.container"
            + " and o.cell = l.cell and o.kind = 'held' and o.occupant = l.proposal"
            + " join tube t on t.id = l.tube join specimen_case c on c.id = t.case_id where ";

    private final Queries sql;

    JdbcAllocationIndex(Queries sql) {
        this.sql = sql;
    }

    @Override
    public BankPlaces places(UUID site) {
        var places = sql.query(PLACES, List.of(site), JdbcAllocationIndex::place);
        return new BankPlaces(
                site,
                places,
                byAge(places.stream().filter(p -> p.type().isUnit()).toList()));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Select.uuid(row, 1),
                row.getString(2),
                row.getString(3),
                ContainerType.valueOf(row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                Optional.ofNullable(row.getBytes(8)).map(UuidBytes::uuid),
                row.getString(9),
                row.getBoolean(10),
                row.getBoolean(11));
    }

    /** By the first that happened to them; those of one moment by their codes. */
    private List<UUID> byAge(List<Place> units) {
        var first = new HashMap<UUID, String>();
        inParts(
                units.stream().map(Place::id).toList(),
                "select stream, min(occurred_at) from fact where stream in ",
                " group by stream",
                row -> first.put(Select.uuid(row, 1), row.getString(2)) == null);
        return units.stream()
                .sorted(Comparator.comparing((Place p) -> first.getOrDefault(p.id(), "9"))
                        .thenComparing(Place::code))
                .map(Place::id)
                .toList();
    }

    @Override
    public Map<UUID, Integer> taken(Collection<UUID> boxes) {
        var taken = new HashMap<UUID, Integer>();
        inParts(boxes, TAKEN, "", row -> taken.put(Select.uuid(row, 1), row.getInt(2)) == null);
        return taken;
    }

    @Override
    public Map<UUID, List<AllocationTube>> inside(Collection<UUID> boxes) {
        var inside = new HashMap<UUID, List<AllocationTube>>();
        inParts(
                boxes,
                "select t.place_id, t.id, t.code, t.case_id, t.quarantined," + KIND + STORED + "t.place_id in ",
                " order by t.place_id, t.cell",
                row -> inside.computeIfAbsent(Select.uuid(row, 1), id -> new ArrayList<>())
                        .add(tube(row)));
        return inside;
    }

    private static AllocationTube tube(ResultSet row) throws SQLException {
        var kind = kind(row, 6);
        return new AllocationTube(
                Select.uuid(row, 2),
                row.getString(3),
                Select.uuid(row, 4),
                kind,
                Coldness.warmestForFrozen(kind.material()),
                row.getBoolean(5));
    }

    @Override
    public Map<UUID, Set<AllocationKind>> kinds(Collection<UUID> boxes) {
        var kinds = new HashMap<UUID, Set<AllocationKind>>();
        Select.Row<Boolean> into = row -> kinds.computeIfAbsent(Select.uuid(row, 1), id -> new HashSet<>())
                .add(kind(row, 2));
        inParts(boxes, "select distinct t.place_id," + KIND + STORED + "t.place_id in ", "", into);
        inParts(boxes, "select distinct l.container," + KIND + PROPOSED + "l.container in ", "", into);
        return kinds;
    }

    @Override
    public List<Neighbour> neighbours(Collection<UUID> cases, BankPlaces places) {
        var found = new ArrayList<Neighbour>();
        Select.Row<Boolean> into = row -> {
            var tube = Select.uuid(row, 2);
            var of = Select.uuid(row, 3);
            var kind = kind(row, 4);
            return places.box(Select.uuid(row, 1))
                    .map(box ->
                            new Neighbour(tube, of, kind, box.id(), box.rack(), box.unit(), box.room(), box.names()))
                    .filter(found::add)
                    .isPresent();
        };
        inParts(cases, "select t.place_id, t.id, t.case_id," + KIND + STORED + "t.case_id in ", "", into);
        inParts(cases, "select l.container, t.id, t.case_id," + KIND + PROPOSED + "t.case_id in ", "", into);
        return found;
    }

    @Override
    public Optional<SiteAllocation> rules(UUID site) {
        var columns = String.join(",", SiteAllocationStore.TABLE.columns());
        return sql
                .query(
                        "select " + columns + " from allocation_rules where site = ?",
                        List.of(site),
                        SiteAllocationStore.TABLE::read)
                .stream()
                .findFirst();
    }

    private <T> void inParts(Collection<UUID> ids, String before, String after, Select.Row<T> reader) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += MANY) {
            var part = all.subList(from, Math.min(all.size(), from + MANY));
            sql.query(before + Queries.marks(part.size()) + after, Queries.filled(part), reader);
        }
    }

    private static AllocationKind kind(ResultSet row, int from) throws SQLException {
        return new AllocationKind(
                row.getString(from),
                Material.valueOf(row.getString(from + 1)),
                Origin.of(Material.valueOf(row.getString(from + 2))));
    }
}
