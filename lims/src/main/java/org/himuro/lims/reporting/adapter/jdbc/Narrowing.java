package org.himuro.lims.reporting.adapter.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.TubeStep;

/**
 * Few tubes that hold all that may fit, where one of the conditions has a key of its own and few tubes behind it. Each condition
 * that has one is tried; what several of them leave in common is smaller still. Rights are asked afterwards.
 */
final class Narrowing {
    /** More than that are better walked in order. */
    static final int FEW = 8_000;

    private final Queries rows;
    private final Sites sites;

    Narrowing(Queries rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    private record Way(String sql, List<Object> values) {
        static Way of(String sql, Object... values) {
            return new Way(sql, List.of(values));
        }

        static Way any(String before, Collection<?> any, String after) {
            return new Way(before + Queries.marks(any.size()) + after, Queries.filled(any));
        }
    }

    /** Empty where no condition leaves few. Every way is asked: how many are must not tell what another site has. */
    Optional<Set<UUID>> few(Conditions conditions, Sight sight, Named named) {
        var narrow = Optional.<Set<UUID>>empty();
        for (var way : ways(conditions, sight, named)) {
            var found =
                    rows.query(way.sql() + " limit " + (FEW + 1), way.values(), row -> UuidBytes.uuid(row.getBytes(1)));
            if (found.size() <= FEW) {
                var these = new HashSet<>(found);
                narrow.ifPresent(these::retainAll);
                narrow = Optional.of(these);
            }
        }
        return narrow;
    }

    private List<Way> ways(Conditions c, Sight sight, Named named) {
        var ways = new ArrayList<Way>();
        c.code().ifPresent(code -> ways.add(byCode(code)));
        c.caseCode()
                .ifPresent(code -> ways.add(Way.of(
                        "select t.id from specimen_case c join tube t on t.case_id = c.id where c.code = ?", code)));
        c.donor().ifPresent(donor -> ways.add(Way.of("select id from tube where donor = ?", donor)));
        named.order().ifPresent(o -> ways.add(Way.of("select tube from sequencing_order where id = ?", o)));
        named.parcel()
                .ifPresent(p -> ways.add(Way.of(
                        "select l.tube from manifest f join parcel_line l on l.manifest = f.id where f.parcel = ?",
                        p)));
        named.collector().ifPresent(site -> {
            var way =
                    Way.any("select id from tube where step in ", List.of(TubeStep.values()), " and collected_by = ?");
            ways.add(new Way(
                    way.sql(),
                    Stream.concat(way.values().stream(), Stream.of(site)).toList()));
        });
        named.holder().ifPresent(site -> ways.add(Way.of("select id from tube where held_by = ?", site)));
        named.places().ifPresent(places -> ways.add(inPlaces(places)));
        ofState(c, sight, ways);
        ofValues(c, sight, ways);
        if (!sight.every()) {
            ways.add(Way.of("select tube from tube_site where site = ?", sight.site()));
        }
        return ways;
    }

    private static Way byCode(String code) {
        var upper = Clauses.prefix(code.toUpperCase(Locale.ROOT));
        return Way.of(
                "select id from tube where code like ? union all select tube from tube_alias where code like ?"
                        + " union all select tube from tube_alias where code like ?",
                upper,
                upper,
                Clauses.prefix(code));
    }

    private static Way inPlaces(Set<UUID> places) {
        return places.isEmpty()
                ? Way.of("select id from tube where false")
                : Way.any("select id from tube where place_id in ", places, "");
    }

    private void ofState(Conditions c, Sight sight, List<Way> ways) {
        var everywhere = sites.all().stream().map(Sites.Site::id).toList();
        if (c.deviation()) {
            ways.add(Way.of(
                    "select about from deviation where about_kind = 'tube' and closed_at is null and (? or site = ?)",
                    sight.every(),
                    sight.site()));
        }
        if (c.quarantined() && !everywhere.isEmpty()) {
            ways.add(Way.any("select id from tube where held_by in ", everywhere, " and quarantined = true"));
        }
        if (!c.places().isEmpty() && !everywhere.isEmpty()) {
            var among = Way.any("select id from tube where held_by in ", everywhere, " and place in ");
            var values = new ArrayList<>(among.values());
            values.addAll(Queries.filled(c.places()));
            ways.add(new Way(among.sql() + Queries.marks(c.places().size()), values));
        }
        if (!c.steps().isEmpty()) {
            ways.add(Way.any("select id from tube where step in ", c.steps(), ""));
        }
        if (!c.materials().isEmpty()) {
            ways.add(Way.any("select id from tube where material in ", c.materials(), ""));
        }
        if (!c.projects().isEmpty()) {
            ways.add(Way.any(
                    "select t.id from specimen_case c join tube t on t.case_id = c.id where c.project in ",
                    c.projects(),
                    ""));
        }
        if (!c.consents().isEmpty() && !c.consents().contains(ConsentStanding.NONE)) {
            ways.add(Way.any(
                    "select t.id from consent n join tube t on t.donor = n.id where n.standing in ", c.consents(), ""));
        }
    }

    private static void ofValues(Conditions c, Sight sight, List<Way> ways) {
        if (!c.frozen().isOpen() || c.months().isPresent()) {
            var where = new Clauses()
                    .andIf("frozen_at >= ?", c.frozen().from().map(d -> TubeFilter.start(sight, d)))
                    .andIf("frozen_at < ?", c.frozen().to().map(d -> TubeFilter.start(sight, d.plusDays(1))))
                    .andIf(
                            "frozen_at < ?",
                            c.months()
                                    .map(m -> TubeFilter.start(
                                            sight, sight.today().minusMonths(m))));
            ways.add(new Way("select id from tube" + where.sql(), where.values()));
        }
        c.amount().ifPresent(amount -> {
            var where = new Clauses()
                    .and("amount_unit = ?", amount.unit())
                    .andIf("amount >= ?", amount.least())
                    .andIf("amount <= ?", amount.most());
            ways.add(new Way("select id from tube" + where.sql(), where.values()));
        });
        c.measured()
                .ifPresent(m -> ways.add(Way.of(
                        "select tube from measurement where analyte = ? and value >= ?", m.analyte(), m.least())));
    }
}
