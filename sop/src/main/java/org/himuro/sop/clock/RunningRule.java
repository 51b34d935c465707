package org.himuro.sop.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Finding;

/**
 * Which limit comes next while a clock runs. Uncertainty is left aside: the board shows the measured time. A refrigerator at an unknown
 * time is taken as begun in time here; the verdict will not. One begun before
 * the origin held the organ, not this piece, and is left aside.
 */
final class RunningRule {
    private RunningRule() {}

    static ClockFace face(Clock clock, Instant origin, Moment chilled, Instant now, Evidence evidence) {
        var direct = new Branch(
                Limit.FIRST, origin, clock.direct().within(), clock.direct().notices());
        var organOnly = evidence.toChilled().filter(Elapsed::surelyNegative).isPresent();
        if (clock.fallback().isEmpty() || chilled instanceof Moment.NotYet || organOnly) {
            return direct.face(now, Finding.LATE_FREEZING, Optional.empty(), evidence);
        }
        var fallback = clock.fallback().get();
        var since =
                fallback.from() == Clock.From.CHILLED && chilled instanceof Moment.Known known ? known.at() : origin;
        var last = new Branch(Limit.LAST, since, fallback.within(), fallback.notices());
        var chilledLate = evidence.toChilled().filter(e -> e.time().compareTo(fallback.begin()) > 0);
        return last.face(
                now, Finding.LATE_FREEZING_AFTER_CHILLING, chilledLate.map(_ -> Finding.LATE_CHILLING), evidence);
    }

    private record Branch(Limit limit, Instant since, Duration within, List<Duration> notices) {

        ClockFace face(Instant now, Finding whenOver, Optional<Finding> already, Evidence evidence) {
            var due = since.plus(within);
            var over = now.isAfter(due) ? Optional.of(whenOver) : Optional.<Finding>empty();
            return new ClockFace.Running(
                    limit,
                    due,
                    Duration.between(now, due),
                    already.or(() -> over),
                    notices.stream().map(since::plus).toList(),
                    notices.stream().filter(n -> !since.plus(n).isAfter(now)).toList(),
                    notices.stream().map(since::plus).filter(now::isBefore).findFirst(),
                    evidence);
        }
    }
}
