package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.Spot;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.reporting.application.TubeRegister;
import org.himuro.lims.reporting.application.TubeRow;

/**
 * One statement per look-up, by one key each; what rows refer to is remembered. A foreign code and an absent one are both asked for as
 * a tube's own, then as an alias. Lists are searched for as {@link TubeSearch} does.
 */
@Singleton
final class JdbcTubeRegister implements TubeRegister {
    private static final String SEEN = " left join tube_site s on s.tube = t.id and s.site = ?"
            + " left join container_site d on d.container = t.place_id and d.site = ?";
    private static final String MAY_SEE = " and (? or s.tube is not null or d.container is not null)";
    private static final String BY_CODE =
            "select " + RawTube.COLUMNS + " from tube t" + SEEN + " where t.code = ?" + MAY_SEE;
    private static final String BY_ALIAS = "select " + RawTube.COLUMNS
            + " from tube_alias a join tube t on t.id = a.tube" + SEEN + " where a.code = ?" + MAY_SEE;

    private static final String BY_ID = "select " + RawTube.COLUMNS + " from tube t where t.id in ";
    private static final int COUNTED = 1_000;
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final int ROWS_AT_ONCE = 512;

    private final Queries rows;
    private final Codes codes;
    private final Sites sites;
    private final Naming naming;
    private final Narrowing narrowing;

    JdbcTubeRegister(Queries rows, Codes codes, Sites sites, Naming naming) {
        this.rows = rows;
        this.codes = codes;
        this.sites = sites;
        this.naming = naming;
        this.narrowing = new Narrowing(rows, sites);
    }

    @Override
    public Optional<TubeRow> byCode(String code, UUID site, boolean every) {
        var values = List.<Object>of(site, site, code, every);
        var found = rows.query(BY_CODE, values, RawTube::read);
        var one = found.isEmpty() ? rows.query(BY_ALIAS, values, RawTube::read) : found;
        return told(one).values().stream().findFirst();
    }

    @Override
    public Part part(TubeQuery query) {
        var some = search(query.conditions(), query.sight(), query.sort()).some(query);
        var back = query.before().isPresent();
        var more = some.spots().size() > query.limit();
        var shown = listed(some.spots().stream().limit(query.limit()).toList());
        var further = more ? Optional.of(some.spots().get(query.limit() - 1)) : some.stopped();
        var behind = shown.stream()
                .findFirst()
                .map(Listed::spot)
                .filter(s -> back || query.after().isPresent());
        return new Part(
                back ? shown.reversed() : shown,
                back ? behind : further,
                back ? further : behind,
                some.stopped().isPresent() ? some.looked() : 0);
    }

    @Override
    public Count count(Sight sight, Conditions conditions, boolean exactly) {
        var counted = new AtomicLong();
        long end = System.nanoTime() + MOMENT.toNanos();
        var whole = search(conditions, sight, Sort.NEWEST).each(spots -> {
            counted.addAndGet(spots.size());
            return exactly || (counted.get() < COUNTED && System.nanoTime() < end);
        });
        return new Count(exactly ? counted.get() : Math.min(counted.get(), COUNTED), !whole);
    }

    @Override
    public void each(TubeQuery query, Consumer<List<TubeRow>> some) {
        search(query.conditions(), query.sight(), query.sort()).all(spots -> {
            for (int i = 0; i < spots.size(); i += ROWS_AT_ONCE) {
                var these = spots.subList(i, Math.min(spots.size(), i + ROWS_AT_ONCE));
                some.accept(listed(these).stream().map(Listed::row).toList());
            }
        });
    }

    @Override
    public List<String> absent(Sight sight, Conditions conditions) {
        return naming.of(conditions, sight).absent();
    }

    private TubeSearch search(Conditions conditions, Sight sight, Sort sort) {
        var named = naming.of(conditions, sight);
        return new TubeSearch(rows, narrowing, conditions, sight, named, sort, System::nanoTime);
    }

    /** Those that were found, which may all be read. */
    private List<Listed> listed(List<Spot> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(Spot::id).toList();
        var told = told(rows.query(BY_ID + Queries.marks(ids.size()), Queries.filled(ids), RawTube::read));
        return found.stream()
                .flatMap(s -> Optional.ofNullable(told.get(s.id())).map(row -> new Listed(row, s)).stream())
                .toList();
    }

    /** After the rows: who reads them holds a connection and must not wait for another. */
    private Map<UUID, TubeRow> told(List<RawTube> found) {
        var referred = codes.of(found.stream().flatMap(RawTube::refers).toList());
        var told = new HashMap<UUID, TubeRow>();
        found.forEach(t -> told.put(
                t.id(),
                t.with(referred, sites.byId(t.heldBy()).map(Sites.Site::code).orElse(""))));
        return told;
    }
}
