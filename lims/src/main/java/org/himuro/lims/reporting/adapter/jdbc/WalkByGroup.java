package org.himuro.lims.reporting.adapter.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Spot;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.shared.UuidBytes;

/** By the code of what tubes belong to or lie in: some groups at a time, then the tubes of those. What is in no group stands last. */
final class WalkByGroup implements Walk {
    private static final int FEWEST = 4;
    private static final int MOST = 256;

    /**
     * @param table of the groups, with id and code
     * @param member the tube's column that names its group
     * @param within what orders tubes inside a group before their id; empty where their id alone does
     */
    record Group(String table, String member, String within) {}

    static final Group CASES = new Group("specimen_case", "case_id", "");
    static final Group CONTAINERS = new Group("container", "place_id", "cell");
    static final Group PARCELS = new Group("parcel", "place_id", "cell");

    private final Queries rows;
    private final Sort sort;
    private final List<Group> groups;
    private final WalkByColumn.Part none;

    WalkByGroup(Queries rows, Sort sort, List<Group> groups) {
        this.rows = rows;
        this.sort = sort;
        this.groups = List.copyOf(groups);
        this.none = new WalkByColumn.Part(
                "tube",
                "id",
                Optional.empty(),
                new Clauses().and(groups.getFirst().member() + " is null"),
                row -> "");
    }

    @Override
    public List<Spot> next(Optional<Spot> from, boolean back, int count) {
        var found = new ArrayList<Spot>();
        int rank = from.map(Spot::rank).orElse(back ? groups.size() : 0);
        var at = from;
        while (rank >= 0 && rank <= groups.size() && found.size() < count) {
            int left = count - found.size();
            found.addAll(rank == groups.size() ? homeless(at, back, left) : grouped(rank, at, back, left));
            at = Optional.empty();
            rank += back ? -1 : 1;
        }
        return found;
    }

    private List<Spot> homeless(Optional<Spot> from, boolean back, int count) {
        return sort.last() == 0
                ? List.of()
                : new WalkByColumn(rows, sort, List.of(none))
                        .next(from.map(s -> new Spot(0, "", s.id())), back, count).stream()
                                .map(s -> new Spot(sort.last(), "", s.id()))
                                .toList();
    }

    private List<Spot> grouped(int rank, Optional<Spot> from, boolean back, int count) {
        var group = groups.get(rank);
        var found = new ArrayList<Spot>();
        var order = Spot.order(sort.descends() != back);
        var code = from.map(s -> s.key().split(String.valueOf(Keys.BETWEEN), 2)[0]);
        var with = true;
        int many = FEWEST;
        while (found.size() < count) {
            var some = groups(group, code, with, back, many);
            if (some.isEmpty()) {
                return found;
            }
            members(rank, group, some).stream()
                    .filter(s -> from.isEmpty() || order.compare(s, from.get()) > 0)
                    .sorted(order)
                    .forEach(found::add);
            code = Optional.of(some.values().stream().reduce((a, b) -> b).orElseThrow());
            with = false;
            many = Math.min(MOST, many * 2);
        }
        return found;
    }

    /** @param with the group of that code itself as well: the page before may have ended inside it */
    private Map<UUID, String> groups(Group group, Optional<String> code, boolean with, boolean back, int many) {
        var where = new Clauses().andIf("code " + (back ? "<" : ">") + (with ? "= ?" : " ?"), code);
        var found = new LinkedHashMap<UUID, String>();
        rows.query(
                "select id, code from " + group.table() + where.sql() + " order by code" + (back ? " desc" : "")
                        + " limit " + many,
                where.values(),
                row -> found.put(UuidBytes.uuid(row.getBytes(1)), row.getString(2)) == null);
        return found;
    }

    private List<Spot> members(int rank, Group group, Map<UUID, String> groups) {
        var where = new Clauses().in(group.member(), groups.keySet());
        var columns = group.member() + ", id" + (group.within().isEmpty() ? "" : ", " + group.within());
        var codes = new HashMap<>(groups);
        return rows.query("select " + columns + " from tube" + where.sql(), where.values(), row -> {
            var code = codes.getOrDefault(UuidBytes.uuid(row.getBytes(1)), "");
            var key = group.within().isEmpty()
                    ? code
                    : code + Keys.BETWEEN + Queries.text(row, 3).orElse("");
            return new Spot(rank, key, UuidBytes.uuid(row.getBytes(2)));
        });
    }
}
