package org.himuro.lims.scan.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.shared.DeedTime;

/**
 * When a scan was made, by what a bench's clocks showed: never by a correction of its own. The clock on its wall may have been set in
 * between, and the one that only counts stands still while the machine sleeps: where they do not agree it happened somewhere between
 * what either says. What the server knows of its own, that the scan came in by now, cuts that short.
 *
 * @param said the bench's wall clock at the scan
 * @param contact the last word from the server before the scan
 * @param sentAt the bench's wall clock when the scan left
 * @param since scan to sending by the clock that only counts; empty where that was started anew meanwhile
 */
public record BenchClock(Instant said, Optional<Contact> contact, Optional<Instant> sentAt, Optional<Duration> since) {
    /** Less is the network's doing, where nothing was heard of the server. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    /** No bench waits longer for an answer: what arrives left no earlier. */
    private static final Duration TRAVEL = Duration.ofSeconds(8);

    /** By how much a clock of quartz goes wrong, one part in so many. */
    private static final int DRIFT = 20_000;

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * An answer of the server.
     *
     * @param told the server's time in it
     * @param at the bench's wall clock then, in the middle of the way
     * @param way there and back
     * @param ticks from then to the scan by the clock that only counts; empty where that was started anew meanwhile
     */
    public record Contact(Instant told, Instant at, Duration way, Optional<Duration> ticks) {}

    /** From the earliest to the latest that it may have been. */
    private record Span(Instant from, Instant to) {
        static Span of(Instant one, Instant other, Duration more) {
            boolean ordered = one.isBefore(other);
            return new Span((ordered ? one : other).minus(more), (ordered ? other : one).plus(more));
        }

        Duration half() {
            return Duration.between(from, to).dividedBy(2);
        }

        Instant middle() {
            return from.plus(half());
        }

        /** What both allow; where they allow nothing, all that one of them does. */
        Span with(Span other) {
            var cut = new Span(later(from, other.from), earlier(to, other.to));
            return cut.from.isAfter(cut.to) ? new Span(earlier(from, other.from), later(to, other.to)) : cut;
        }

        private static Instant earlier(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        private static Instant later(Instant a, Instant b) {
            return a.isBefore(b) ? b : a;
        }
    }

    /** By the server's clock. @param now when the scan came in */
    public DeedTime at(Instant now) {
        var known = contact.filter(c -> imaginable(said) && imaginable(c.at()) && imaginable(c.told()));
        return known.map(c -> reckoned(c, now)).orElseGet(() -> new DeedTime(said, bySending(now), Duration.ZERO, now));
    }

    private DeedTime reckoned(Contact last, Instant now) {
        var before = before(last);
        var span = before.half().compareTo(DeedTime.EXACT) < 0
                        && after(now).map(a -> near(before, a)).orElse(true)
                ? before
                : after(now).map(before::with).orElse(before);
        boolean exact = span.half().compareTo(DeedTime.EXACT) < 0;
        var off = exact
                ? Duration.ZERO
                : Duration.ofSeconds(span.half().plusNanos(999_999_999).toSeconds());
        return bounded(span.middle(), off, now);
    }

    /** What is ahead by no more than clocks are is now. */
    private DeedTime bounded(Instant meant, Duration off, Instant now) {
        var time = new DeedTime(said, meant, off, now);
        return time.fault().isPresent() ? time : new DeedTime(said, time.believed(), off, now);
    }

    private Span before(Contact last) {
        var wall = Duration.between(last.at(), said);
        var ticks = last.ticks().filter(t -> jumped(t, wall)).orElse(wall);
        return Span.of(
                last.told().plus(wall),
                last.told().plus(ticks),
                slack(wall, ticks).plus(last.way().dividedBy(2)));
    }

    private Optional<Span> after(Instant now) {
        return sentAt.filter(BenchClock::imaginable).map(sent -> {
            var wall = Duration.between(said, sent);
            var ticks = since.filter(t -> jumped(t, wall)).orElse(wall);
            var came = Span.of(now.minus(wall), now.minus(ticks), slack(wall, ticks));
            return new Span(came.from().minus(TRAVEL), came.to());
        });
    }

    private static boolean near(Span one, Span other) {
        return !one.from().isAfter(other.to().plus(DeedTime.EXACT))
                && !other.from().isAfter(one.to().plus(DeedTime.EXACT));
    }

    private static boolean jumped(Duration ticks, Duration wall) {
        return ticks.minus(wall).abs().compareTo(DeedTime.EXACT) >= 0;
    }

    private static Duration slack(Duration wall, Duration ticks) {
        var longer = wall.abs().compareTo(ticks.abs()) > 0 ? wall : ticks;
        return longer.abs().dividedBy(DRIFT);
    }

    /** Where nothing was heard before: right, or as wrong as when it was sent. */
    private Instant bySending(Instant now) {
        var right = sentAt.filter(BenchClock::imaginable)
                .filter(sent -> imaginable(said))
                .map(sent -> Duration.between(sent, now))
                .filter(off -> off.abs().compareTo(TRUSTED) >= 0)
                .map(off -> said.plusSeconds(off.toSeconds()))
                .orElse(said);
        var time = new DeedTime(right, now);
        return time.fault().isPresent() ? right : time.believed();
    }

    /** A clock that was never set begins in 1970; one beyond this was not read from a clock. */
    private static boolean imaginable(Instant at) {
        return !at.isBefore(DeedTime.EARLIEST) && at.isBefore(LATEST);
    }
}
