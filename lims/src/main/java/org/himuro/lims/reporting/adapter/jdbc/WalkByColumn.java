package org.himuro.lims.reporting.adapter.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.platform.database.Bind;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.Spot;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.AmountUnit;

/** By a column of the tube that has a key: of each rank a part of that key. */
final class WalkByColumn implements Walk {
    private final Queries rows;
    private final Sort sort;
    private final List<Part> parts;

    WalkByColumn(Queries rows, Sort sort, List<Part> parts) {
        this.rows = rows;
        this.sort = sort;
        this.parts = List.copyOf(parts);
    }

    /**
     * The tubes of one rank.
     *
     * @param id the column of the tube's id
     * @param column what they are ordered by before their id; empty where by their id alone
     * @param unique no two have the same there: a unique key gives no order by what stands behind it
     * @param fixed what makes them this rank
     */
    record Part(
            String table, String id, Optional<String> column, boolean unique, Clauses fixed, Select.Row<String> key) {
        Part(String table, String id, Optional<String> column, Clauses fixed, Select.Row<String> key) {
            this(table, id, column, false, fixed, key);
        }
    }

    private static final Select.Row<String> NO_KEY = row -> "";

    static Part byId(Sight sight) {
        return sight.every()
                ? new Part("tube", "id", Optional.empty(), new Clauses(), NO_KEY)
                : new Part("tube_site", "tube", Optional.empty(), new Clauses().and("site = ?", sight.site()), NO_KEY);
    }

    static Part byCode() {
        return new Part("tube", "id", Optional.of("code"), true, new Clauses(), row -> row.getString(2));
    }

    static List<Part> byFreezing() {
        return List.of(
                new Part(
                        "tube",
                        "id",
                        Optional.of("frozen_at"),
                        new Clauses().and("frozen_at is not null"),
                        row -> Queries.instant(row, 2).map(Bind::utc).orElse("")),
                new Part("tube", "id", Optional.empty(), new Clauses().and("frozen_at is null"), NO_KEY));
    }

    static List<Part> byAmount() {
        var units = Arrays.stream(AmountUnit.values())
                .map(unit -> new Part(
                        "tube",
                        "id",
                        Optional.of("amount"),
                        new Clauses().and("amount_unit = ?", unit),
                        row -> Keys.amount(row.getBigDecimal(2))));
        var none = new Part("tube", "id", Optional.empty(), new Clauses().and("amount_unit is null"), NO_KEY);
        return Stream.concat(units, Stream.of(none)).toList();
    }

    @Override
    public List<Spot> next(Optional<Spot> from, boolean back, int count) {
        var found = new ArrayList<Spot>();
        int rank = from.map(Spot::rank).orElse(back ? parts.size() - 1 : 0);
        var at = from;
        while (rank >= 0 && rank < parts.size() && found.size() < count) {
            found.addAll(part(rank, at, sort.descends() != back, count - found.size()));
            at = Optional.empty();
            rank += back ? -1 : 1;
        }
        return found;
    }

    private List<Spot> part(int rank, Optional<Spot> from, boolean down, int count) {
        var part = parts.get(rank);
        var where = new Clauses().all(part.fixed());
        var beyond = down ? " < ?" : " > ?";
        from.ifPresent(spot -> {
            if (part.unique()) {
                where.and(part.column().orElseThrow() + beyond, spot.key());
            } else if (part.column().isPresent()) {
                var column = part.column().get();
                where.and(column + (down ? " <= ?" : " >= ?"), spot.key());
                where.and("(" + column + beyond + " or " + part.id() + beyond + ")", spot.key(), spot.id());
            } else {
                where.and(part.id() + beyond, spot.id());
            }
        });
        var way = down ? " desc" : "";
        var order = part.unique()
                ? part.column().orElseThrow() + way
                : part.column().map(c -> c + way + ", ").orElse("") + part.id() + way;
        var sql = "select " + part.id() + part.column().map(c -> ", " + c).orElse("") + " from " + part.table()
                + where.sql() + " order by " + order + " limit " + count;
        return rows.query(
                sql, where.values(), row -> new Spot(rank, part.key().read(row), UuidBytes.uuid(row.getBytes(1))));
    }
}
