package org.himuro.integrations.logger;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;

/** Looks at the times of the points one after the other: gaps, repetitions, steps backward. Nothing is filled in. */
record Steps(List<LoggerPoint> points, Findings findings) {

    private static final int FEWEST_STEPS = 2;
    // one reading left out makes a step of two intervals; a clock may be late by less than half of one
    private static final int HALVES_OF_A_GAP = 3;

    /** The time between most readings that follow each other. */
    Optional<Duration> usual() {
        Map<Duration, Integer> steps = new HashMap<>();
        for (int i = 1; i < points.size(); i++) {
            var step = step(i);
            if (step.isPositive()) {
                steps.merge(step, 1, Integer::sum);
            }
        }
        if (points.size() <= FEWEST_STEPS) {
            return Optional.empty();
        }
        return steps.entrySet().stream()
                .max(Map.Entry.<Duration, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** Complains of every step that is not the next interval; the interval is the stated one, else the usual one. */
    Optional<Duration> check(Optional<Duration> stated) {
        var usual = usual();
        if (stated.isPresent() && usual.isPresent() && far(stated.get(), usual.get())) {
            findings.add(0, FindingCode.INTERVAL_DIFFERS, shown(stated.get()), shown(usual.get()));
        }
        var interval = stated.or(() -> usual);
        Map<Object, Integer> lineOfTime = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var earlier = lineOfTime.putIfAbsent(point.isoTime(), point.line());
            if (earlier != null) {
                findings.add(point.line(), FindingCode.TIME_REPEATED, point.isoTime(), earlier.toString());
            } else if (i > 0) {
                order(i, interval);
            }
        }
        return interval;
    }

    private void order(int i, Optional<Duration> interval) {
        var step = step(i);
        var from = points.get(i - 1).isoTime();
        var to = points.get(i).isoTime();
        if (step.isNegative()) {
            findings.add(points.get(i).line(), FindingCode.TIME_BACKWARD, from, to);
        } else if (interval.isPresent()
                && step.multipliedBy(2).compareTo(interval.get().multipliedBy(HALVES_OF_A_GAP)) > 0) {
            findings.add(points.get(i).line(), FindingCode.GAP, from, to, shown(step), shown(interval.get()));
        }
    }

    private Duration step(int i) {
        var from = points.get(i - 1);
        var to = points.get(i);
        var clock = Duration.between(from.at(), to.at());
        return from.offset()
                .flatMap(a -> to.offset().map(b -> clock.plusSeconds(a.getTotalSeconds() - b.getTotalSeconds())))
                .orElse(clock);
    }

    private static boolean far(Duration stated, Duration usual) {
        return stated.minus(usual).abs().multipliedBy(2).compareTo(stated) > 0;
    }

    /** {@code 12 h}, {@code 30 min}, {@code 1 h 5 min 10 s}. */
    static String shown(Duration duration) {
        var text = new StringBuilder();
        if (duration.toHours() > 0) {
            text.append(duration.toHours()).append(" h ");
        }
        if (duration.toMinutesPart() > 0) {
            text.append(duration.toMinutesPart()).append(" min ");
        }
        if (duration.toSecondsPart() > 0 || text.isEmpty()) {
            text.append(duration.toSecondsPart()).append(" s");
        }
        return text.toString().strip();
    }
}
