package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/** From codes to ids. What another site has is not found, as what does not exist. */
@Singleton
final class Naming {
    private static final String CONTAINER = "select c.id from container c where c.code = ? and (? or exists"
            + " (select 1 from container_site s where s.container = c.id and s.site = ?))";
    private static final String PARCEL = "select id from parcel where code = ? and (? or ? in (sender, receiver))";
    private static final String ON_THE_WAY = "select id from parcel where step = ? and (? or ? in (sender, receiver))";
    private static final String ORDER =
            "select id from sequencing_order where code = ? and (? or ? in (site, laboratory))";
    private static final String INSIDE = "with recursive inside (id) as (select id from container where %s in %s"
            + " union select c.id from inside i join container c on c.parent = i.id) select id from inside";

    private final Queries rows;
    private final Sites sites;

    Naming(Queries rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    Named of(Conditions c, Sight sight) {
        var in = c.in().flatMap(code -> inside(code, sight));
        var moving = c.moving() ? Optional.of(onTheWay(sight)) : Optional.<Set<UUID>>empty();
        var collector = c.collector().flatMap(sites::byCode).map(Sites.Site::id);
        var holder = c.holder().flatMap(sites::byCode).map(Sites.Site::id);
        var parcel = c.parcel().flatMap(code -> one(PARCEL, code, sight));
        var order = c.order().flatMap(code -> one(ORDER, code, sight));
        var absent = Named.absent(List.of(
                new Named.Asked("in", c.in().isPresent(), in),
                new Named.Asked("from", c.collector().isPresent(), collector),
                new Named.Asked("at", c.holder().isPresent(), holder),
                new Named.Asked("parcel", c.parcel().isPresent(), parcel),
                new Named.Asked("order", c.order().isPresent(), order)));
        return new Named(both(in, moving), collector, holder, parcel, order, absent);
    }

    private static Optional<Set<UUID>> both(Optional<Set<UUID>> one, Optional<Set<UUID>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        var common = new HashSet<>(one.get());
        common.retainAll(other.get());
        return Optional.of(common);
    }

    private Optional<UUID> one(String sql, Object code, Sight sight) {
        return rows
                .query(sql, List.of(code, sight.every(), sight.site()), row -> UuidBytes.uuid(row.getBytes(1)))
                .stream()
                .findFirst();
    }

    private Optional<Set<UUID>> inside(String code, Sight sight) {
        var container = one(CONTAINER, code, sight);
        return container.isPresent()
                ? Optional.of(below("id", List.of(container.get())))
                : one(PARCEL, code, sight).map(p -> parcels(List.of(p)));
    }

    private Set<UUID> onTheWay(Sight sight) {
        var all = rows.query(
                ON_THE_WAY,
                List.of(ParcelStep.GIVEN, sight.every(), sight.site()),
                row -> UuidBytes.uuid(row.getBytes(1)));
        return all.isEmpty() ? Set.of() : parcels(all);
    }

    private Set<UUID> parcels(List<UUID> parcels) {
        var all = below("parcel", parcels);
        all.addAll(parcels);
        return all;
    }

    private Set<UUID> below(String column, List<UUID> of) {
        return new HashSet<>(rows.query(
                INSIDE.formatted(column, Queries.marks(of.size())),
                Queries.filled(of),
                row -> UuidBytes.uuid(row.getBytes(1))));
    }
}
