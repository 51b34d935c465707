package org.himuro.lims.reporting.adapter.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.Spot;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeQuery.Sort;

/**
 * One search. First a few tubes are looked at in order: what is common is found there. Where that does not do, a condition with few
 * tubes behind it is taken, and those are ordered; where there is none, the walk goes on, until its time is over.
 */
final class TubeSearch {
    /** Of a page; what surrounds it takes the rest of what a person waits for. */
    static final Duration PATIENCE = Duration.ofMillis(120);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int FIRST_LOOK = 256;
    private static final int MOST_AT_ONCE = 2_048;

    private final Conditions conditions;
    private final Sight sight;
    private final Named named;
    private final Sort sort;
    private final Walk walk;
    private final TubeFilter filter;
    private final Narrowing narrowing;
    private final LongSupplier nanos;

    TubeSearch(
            Queries rows,
            Narrowing narrowing,
            Conditions conditions,
            Sight sight,
            Named named,
            Sort sort,
            LongSupplier nanos) {
        this.conditions = conditions;
        this.sight = sight;
        this.named = named;
        this.sort = sort;
        this.walk = Walk.of(rows, sort, sight);
        this.filter = TubeFilter.of(rows, conditions, sight, named);
        this.narrowing = narrowing;
        this.nanos = nanos;
    }

    /**
     * @param spots in the walk's own direction
     * @param stopped where the walk stopped before there were enough; empty where it came to its end or found enough
     * @param looked at how many tubes until it stopped
     */
    record Some(List<Spot> spots, Optional<Spot> stopped, int looked) {}

    Some some(TubeQuery query) {
        var back = query.before().isPresent();
        var from = query.before().or(query::after);
        int want = query.limit() + 1;
        if (!named.absent().isEmpty()) {
            return new Some(List.of(), Optional.empty(), 0);
        }
        long end = nanos.getAsLong() + PATIENCE.toNanos();
        int first = conditions.areNone() ? want : FIRST_LOOK;
        var chunk = walk.next(from, back, first);
        var found = new ArrayList<>(fitting(chunk));
        if (found.size() >= want || chunk.size() < first) {
            return new Some(found, Optional.empty(), 0);
        }
        var few = narrowing.few(conditions, sight, named);
        return few.isPresent() ? among(few.get(), from, back) : walked(found, chunk, back, want, end);
    }

    private Some walked(List<Spot> found, List<Spot> first, boolean back, int want, long end) {
        int looked = first.size();
        int size = FIRST_LOOK;
        var at = first.getLast();
        while (found.size() < want) {
            if (nanos.getAsLong() > end) {
                return new Some(found, Optional.of(at), looked);
            }
            size = Math.min(size * 2, MOST_AT_ONCE);
            var chunk = walk.next(Optional.of(at), back, size);
            found.addAll(fitting(chunk));
            looked += chunk.size();
            if (chunk.size() < size) {
                break;
            }
            at = chunk.getLast();
        }
        return new Some(found, Optional.empty(), looked);
    }

    private Some among(Set<UUID> few, Optional<Spot> from, boolean back) {
        var forth = Spot.order(sort.descends());
        var order = back ? forth.reversed() : forth;
        var spots = keyed(few).stream()
                .filter(s -> from.isEmpty() || order.compare(s, from.get()) > 0)
                .sorted(order)
                .toList();
        return new Some(spots, Optional.empty(), 0);
    }

    /** Where there are none it is asked all the same: another site's tube and one that does not exist are looked for alike. */
    private List<Spot> keyed(Set<UUID> few) {
        return filter.fitting(few.isEmpty() ? Set.of(NOBODY) : few, Keys.of(sort), Keys.joins(sort));
    }

    private List<Spot> fitting(List<Spot> chunk) {
        var fits = filter.fitting(chunk.stream().map(Spot::id).toList());
        return chunk.stream().filter(s -> fits.contains(s.id())).toList();
    }

    /** All that fit, in order, some at a time; however long it takes. */
    void all(Consumer<List<Spot>> some) {
        each(spots -> {
            some.accept(spots);
            return true;
        });
    }

    /**
     * The same.
     *
     * @param some whether to go on
     * @return whether it came to its end
     */
    boolean each(Predicate<List<Spot>> some) {
        if (!named.absent().isEmpty()) {
            return true;
        }
        var few = conditions.areNone() ? Optional.<Set<UUID>>empty() : narrowing.few(conditions, sight, named);
        if (few.isPresent()) {
            var all = among(few.get(), Optional.empty(), false).spots();
            for (int i = 0; i < all.size(); i += MOST_AT_ONCE) {
                if (!some.test(all.subList(i, Math.min(all.size(), i + MOST_AT_ONCE)))) {
                    return false;
                }
            }
            return true;
        }
        var at = Optional.<Spot>empty();
        while (true) {
            var chunk = walk.next(at, false, MOST_AT_ONCE);
            var go = some.test(fitting(chunk));
            if (!go || chunk.size() < MOST_AT_ONCE) {
                return go;
            }
            at = Optional.of(chunk.getLast());
        }
    }
}
