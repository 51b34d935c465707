package org.himuro.lims.storage.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.application.StorageIndex;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.Contents;
import org.himuro.lims.storage.model.FreeCells;
import org.himuro.lims.storage.model.Position;

@Singleton
final class JdbcStorageIndex implements StorageIndex {
    /** Up to so many positions are asked for one by one, more by their containers. */
    private static final int FEW = 4;

    private static final int PATHS = 20_000;

    private static final String TAKEN = "select container, cell, occupant, kind from occupancy where ";

    /** Places of quarantine are left out with all that is in them, except where it is such a place that is asked about. */
    private static final String BOXES = "with recursive below (id, way, depth) as ("
            + "select cast(? as binary(16)), cast('' as char(400)), 0 union all"
            + " select c.id, concat(b.way, '/', coalesce(c.cell, ''), c.code), b.depth + 1 from below b"
            + " join container c on c.parent = b.id left join quarantine_place q on q.container = c.id"
            + " where b.depth < 12 and c.retired = false and coalesce(q.quarantine, false) = false)"
            + " select c.id, c.row_count, c.column_count from below b join container c on c.id = b.id"
            + " where c.type in " + JdbcPictures.TUBE_PLACES
            + " and c.row_count > 0 and c.parcel is null and (c.retired = false or c.id = ?)"
            + " order by b.way";

    private record Seen(UUID site, String code) {}

    private record BoxShape(UUID box, int rows, int columns) {}

    private final Queries sql;
    private final Sites sites;
    private final Cache<UUID, List<UUID>> paths =
            Caffeine.newBuilder().maximumSize(PATHS).build();

    /** What a site has just worked with. What it is, where, and whose, is read in the act. */
    private final Cache<Seen, StreamRef> known = Caffeine.newBuilder()
            .maximumSize(PATHS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    JdbcStorageIndex(Queries sql, Sites sites) {
        this.sql = sql;
        this.sites = sites;
    }

    @Override
    public Map<String, StreamRef> visible(UUID site, Collection<String> codes) {
        var found = new HashMap<String, StreamRef>();
        var rest = new ArrayList<String>();
        for (var code : codes) {
            var ref = known.getIfPresent(new Seen(site, code));
            if (ref == null) {
                rest.add(code);
            } else {
                found.put(code, ref);
            }
        }
        Visible.of(sql, site, rest).forEach((code, ref) -> {
            found.put(code, ref);
            known.put(new Seen(site, code), ref);
        });
        return found;
    }

    @Override
    public Taken taken(Collection<Position> positions) {
        if (positions.isEmpty()) {
            return Taken.NONE;
        }
        if (positions.size() > FEW) {
            return within(positions.stream().map(Position::container).collect(Collectors.toSet()));
        }
        var where = positions.stream().map(p -> "(container=? and cell=?)").collect(Collectors.joining(" or "));
        var values = new ArrayList<Object>();
        positions.forEach(p -> values.addAll(List.of(p.container(), p.cell())));
        return positions(TAKEN + where, values);
    }

    @Override
    public Taken within(Collection<UUID> containers) {
        return containers.isEmpty()
                ? Taken.NONE
                : positions(TAKEN + "container in " + Queries.marks(containers.size()), Queries.filled(containers));
    }

    private Taken positions(String text, List<Object> values) {
        var occupants = new HashMap<Position, UUID>();
        var reserved = new HashMap<Position, UUID>();
        sql.query(text, values, row -> {
            var position = new Position(UuidBytes.uuid(row.getBytes(1)), row.getString(2));
            var by = UuidBytes.uuid(row.getBytes(3));
            return (row.getString(4).equals("held") ? reserved : occupants).put(position, by) == null;
        });
        return new Taken(occupants, reserved);
    }

    @Override
    public List<FreeCells> free(UUID container) {
        var boxes = sql.query(
                BOXES,
                List.of(container, container),
                row -> new BoxShape(UuidBytes.uuid(row.getBytes(1)), row.getInt(2), row.getInt(3)));
        var taken = within(boxes.stream().map(BoxShape::box).toList());
        return boxes.stream()
                .map(b -> new FreeCells(
                        b.box(),
                        Cells.all(b.rows(), b.columns()).stream()
                                .filter(cell -> !taken.isTaken(new Position(b.box(), cell)))
                                .toList()))
                .filter(b -> !b.cells().isEmpty())
                .toList();
    }

    @Override
    public Optional<UUID> reservation(String code, UUID site) {
        return sql
                .query(
                        "select id from reservation where code=? and site=?",
                        List.of(Select.asked(code), site),
                        row -> UuidBytes.uuid(row.getBytes(1)))
                .stream()
                .findFirst();
    }

    /** Remembered without end: a path that is old costs a statement more, since every step is read again in the act. */
    @Override
    public Set<UUID> upwards(Collection<UUID> containers) {
        var all = new HashSet<UUID>();
        containers.forEach(id -> all.addAll(paths.get(id, this::path)));
        return all;
    }

    private List<UUID> path(UUID container) {
        return sql.query(
                "with recursive up (id, depth) as (select cast(? as binary(16)), 0 union all"
                        + " select c.parent, up.depth + 1 from up join container c on c.id = up.id"
                        + " where c.parent is not null and up.depth < 12) select id from up",
                List.of(container),
                row -> UuidBytes.uuid(row.getBytes(1)));
    }

    @Override
    public Contents contents(UUID container) {
        var frozen = new HashSet<Material>();
        var withdrawn = sql.query(
                "with recursive down (id, depth) as (select cast(? as binary(16)), 0 union all"
                        + " select c.id, down.depth + 1 from down join container c on c.parent = down.id"
                        + " where down.depth < 12) select t.material, max(t.frozen_at is not null or t.step = 'FROZEN'),"
                        + " max(k.id is not null) from down join tube t on t.place_id = down.id"
                        + " left join consent k on k.id = t.donor and k.standing = 'WITHDRAWN'"
                        + " where t.place = 'POSITION' group by t.material",
                List.of(container),
                row -> {
                    if (row.getBoolean(2)) {
                        frozen.add(Material.valueOf(row.getString(1)));
                    }
                    return row.getBoolean(3);
                });
        return new Contents(frozen, withdrawn.contains(true));
    }

    @Override
    public Set<String> takenCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        var in = Queries.marks(codes.size());
        var twice = new ArrayList<>(Queries.filled(codes));
        twice.addAll(Queries.filled(codes));
        return new HashSet<>(sql.query(
                "select code from tube where code in " + in + " union all select code from tube_alias where code in "
                        + in,
                twice,
                row -> row.getString(1)));
    }

    @Override
    public List<StreamRef> writtenBy(UUID act, UUID site) {
        return sql.query(
                "select distinct kind, stream from fact where act_id=? and site=?",
                List.of(act, site),
                row -> new StreamRef(row.getString(1), UuidBytes.uuid(row.getBytes(2))));
    }

    @Override
    public String siteCode(UUID site) {
        return sites.byId(site).map(Sites.Site::code).orElseThrow();
    }
}
