package org.himuro.lims.reporting.adapter.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.TubeStep;

/**
 * Whether a tube fits, asked of tubes that are named by id. Which rows a site may read is said here and nowhere else of the
 * search: whatever names the tubes before, all pass through it.
 */
final class TubeFilter {
    private static final String STANDING = "coalesce((select n.standing from consent n where n.id = t.donor), 'NONE')";
    private static final String NEWEST_MEASURED =
            "(select m.value from measurement m where m.tube = t.id and m.analyte = ? and m.undone = false"
                    + " order by m.measured_at desc, m.id desc limit 1) >= ?";
    private static final String IN_PARCEL = "exists (select 1 from manifest f join parcel_line l on l.manifest = f.id"
            + " where f.parcel = ? and l.tube = t.id)";
    private static final String OPEN_DEVIATION = "exists (select 1 from deviation v where v.about = t.id"
            + " and v.about_kind = 'tube' and v.closed_at is null and (? or v.site = ?))";

    private final Queries rows;
    private final Optional<Set<UUID>> places;
    private final Clauses clauses = new Clauses();
    private final boolean ofCases;

    private TubeFilter(Queries rows, Conditions c, Sight sight, Named named) {
        this.rows = rows;
        this.places = named.places();
        this.ofCases = c.caseCode().isPresent() || !c.projects().isEmpty();
        seenBy(sight);
        what(c);
        where(c, named);
        when(c, sight);
        howMuch(c);
        may(c, sight);
    }

    static TubeFilter of(Queries rows, Conditions conditions, Sight sight, Named named) {
        return new TubeFilter(rows, conditions, sight, named);
    }

    private void seenBy(Sight sight) {
        if (!sight.every()) {
            clauses.and("exists (select 1 from tube_site s where s.tube = t.id and s.site = ?)", sight.site());
        }
    }

    private void what(Conditions c) {
        c.code().ifPresent(code -> {
            var upper = Clauses.prefix(code.toUpperCase(Locale.ROOT));
            clauses.and(
                    "(t.code like ? or exists (select 1 from tube_alias a where a.tube = t.id"
                            + " and (a.code like ? or a.code like ?)))",
                    upper,
                    upper,
                    Clauses.prefix(code));
        });
        clauses.andIf("c.code = ?", c.caseCode())
                .andIf("t.donor = ?", c.donor())
                .in("c.project", c.projects())
                .in("t.material", c.materials())
                .in("t.step", c.steps())
                .in("t.verdict", c.verdicts());
    }

    private void where(Conditions c, Named named) {
        clauses.in("t.place", c.places());
        clauses.andIf("t.collected_by = ?", named.collector());
        named.holder().ifPresent(site -> clauses.and("t.held_by = ? and t.step <> ?", site, TubeStep.DESTROYED));
        clauses.andIf(IN_PARCEL, named.parcel())
                .andIf("exists (select 1 from sequencing_order o where o.id = ? and o.tube = t.id)", named.order());
    }

    private void when(Conditions c, Sight sight) {
        between("t.sampled_at", c.sampled(), sight);
        between("t.frozen_at", c.frozen(), sight);
        clauses.andIf(
                "t.frozen_at < ?",
                c.months().map(m -> start(sight, sight.today().minusMonths(m))));
    }

    private void between(String column, Conditions.Days days, Sight sight) {
        clauses.andIf(column + " >= ?", days.from().map(day -> start(sight, day)))
                .andIf(column + " < ?", days.to().map(day -> start(sight, day.plusDays(1))));
    }

    static Instant start(Sight sight, LocalDate day) {
        return day.atStartOfDay(sight.zone()).toInstant();
    }

    private void howMuch(Conditions c) {
        c.amount().ifPresent(amount -> {
            clauses.and("t.amount_unit = ?", amount.unit());
            clauses.andIf("t.amount >= ?", amount.least()).andIf("t.amount <= ?", amount.most());
        });
        clauses.andIf("t.thaws <= ?", c.thaws());
        c.measured().ifPresent(m -> clauses.and(NEWEST_MEASURED, m.analyte(), m.least()));
    }

    private void may(Conditions c, Sight sight) {
        clauses.in(STANDING, c.consents());
        if (c.quarantined()) {
            clauses.and("t.quarantined = true");
        }
        if (c.deviation()) {
            clauses.and(OPEN_DEVIATION, sight.every(), sight.site());
        }
        if (c.usable()) {
            clauses.and("t.quarantined = false and t.depleted = false");
            clauses.and("t.step not in (?, ?)", TubeStep.MISSING, TubeStep.DESTROYED);
            clauses.and(STANDING + " = ?", ConsentStanding.ACTIVE);
        }
    }

    /** Of these, those that fit. */
    Set<UUID> fitting(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(fitting(ids, Keys.PLAIN, ""));
    }

    /** Of these, those that fit, each as what is read of it. The tube's place is looked at here: a list of very many is no text. */
    <T> List<T> fitting(Collection<UUID> ids, Keys.Read<T> read, String joins) {
        var asked = new Clauses().in("t.id", ids).all(clauses);
        var sql = "select t.id, t.place_id" + read.columns() + " from tube t"
                + (ofCases ? " join specimen_case c on c.id = t.case_id" : "") + joins + asked.sql();
        return rows
                .query(
                        sql,
                        asked.values(),
                        row -> isIn(row.getBytes(2)) ? Optional.of(read.row(row)) : Optional.<T>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isIn(byte @org.jspecify.annotations.Nullable [] place) {
        return places.isEmpty() || (place != null && places.get().contains(UuidBytes.uuid(place)));
    }
}
