package org.himuro.sop.training;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.TrainingRule;

/**
 * How somebody stands to a version of a procedure at an instant (E6).
 *
 * @param until when it ends, that instant no longer included; where it ends
 */
public record Standing(State state, Optional<Instant> until) {

    /** How they stand. */
    public enum State {
        /** The procedure asks for nothing. */
        NOT_REQUIRED,
        CURRENT,
        /** Current, and to be renewed soon. */
        ENDING,
        NOT_READ,
        NOT_TRAINED,
        EXPIRED;

        /** Whether the procedure asks for something that is not there. */
        public boolean lacking() {
            return switch (this) {
                case NOT_REQUIRED, CURRENT, ENDING -> false;
                case NOT_READ, NOT_TRAINED, EXPIRED -> true;
            };
        }
    }

    /**
     * What counts at {@code at} is what was there then: nothing that was read or taught later.
     *
     * @param lessons of one person in this procedure, in any order
     * @param zone in which months are counted
     */
    public static Standing of(Procedure procedure, List<Lesson> lessons, Instant at, ZoneId zone) {
        var rule = procedure.training();
        var version = procedure.version().version();
        if (rule.required() == TrainingRule.Required.NONE) {
            return new Standing(State.NOT_REQUIRED, Optional.empty());
        }
        var read = last(lessons, at, l -> l.kind() == Lesson.Kind.READ && l.version() == version);
        if (read.isEmpty()) {
            return new Standing(State.NOT_READ, Optional.empty());
        }
        var counts = rule.by() == TrainingRule.By.READING
                ? read
                : last(
                        lessons,
                        at,
                        l -> l.kind() == Lesson.Kind.TRAINED
                                && l.version() >= rule.fromVersion()
                                && l.version() <= version);
        return counts.map(since -> since(since, rule, at, zone))
                .orElseGet(() -> new Standing(State.NOT_TRAINED, Optional.empty()));
    }

    private static Optional<Instant> last(List<Lesson> lessons, Instant at, Predicate<Lesson> which) {
        return lessons.stream()
                .filter(which)
                .map(Lesson::at)
                .filter(then -> !then.isAfter(at))
                .max(Comparator.naturalOrder());
    }

    private static Standing since(Instant since, TrainingRule rule, Instant at, ZoneId zone) {
        var until = rule.validMonths()
                .map(months -> since.atZone(zone).plusMonths(months).toInstant());
        if (until.isEmpty()) {
            return new Standing(State.CURRENT, until);
        }
        if (!at.isBefore(until.get())) {
            return new Standing(State.EXPIRED, until);
        }
        var soon = !at.isBefore(until.get().minus(Duration.ofDays(rule.noticeDays())));
        return new Standing(soon ? State.ENDING : State.CURRENT, until);
    }
}
