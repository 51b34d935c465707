package org.himuro.sop.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Mark;
import org.himuro.sop.procedure.Procedure;

/**
 * The removal-to-freezing clock (C3). Pure: instants in, verdict out. Limits are inclusive and come from the procedure alone.
 *
 * <p>The rule, in this order:
 *
 * <ol>
 *   <li>instants in an impossible order: undetermined;
 *   <li>origin not known: undetermined;
 *   <li>not frozen yet: running; frozen at an unknown time: undetermined;
 *   <li>origin to frozen inside the first limit: direct;
 *   <li>else the 4 °C branch, see {@link FallbackRule};
 *   <li>uncertainty across the first limit: straddles, between direct and what the branch gives.
 * </ol>
 */
public final class FreezingClock {
    /** The whole organ may be chilled before a piece is sampled: that pair is left to {@link FallbackRule}. */
    private static final List<Contradiction> ORDER = List.of(
            new Contradiction(Mark.RESECTED, Mark.SAMPLED),
            new Contradiction(Mark.RESECTED, Mark.CHILLED),
            new Contradiction(Mark.RESECTED, Mark.FROZEN),
            new Contradiction(Mark.SAMPLED, Mark.FROZEN),
            new Contradiction(Mark.CHILLED, Mark.FROZEN));

    private FreezingClock() {}

    /** @throws IllegalArgumentException if the procedure has no clock */
    public static Verdict judge(Procedure procedure, FreezingTimes times) {
        var clock = clockOf(procedure);
        var evidence = Evidence.of(procedure.version(), clock, times);
        var contradictions = contradictions(times);
        var missing = missing(clock, times);
        if (!contradictions.isEmpty() || !missing.isEmpty()) {
            return new Verdict.Undetermined(missing, contradictions, evidence);
        }
        return evidence.toFrozen()
                .map(toFrozen -> frozen(clock, toFrozen, evidence))
                .orElseGet(() -> new Verdict.Running(evidence));
    }

    /**
     * The clock as the wall board shows it.
     *
     * @param now the present instant, of the same corrected time scale as {@code times}
     * @throws IllegalArgumentException if the procedure has no clock
     */
    public static ClockFace running(Procedure procedure, FreezingTimes times, Instant now) {
        var clock = clockOf(procedure);
        var verdict = judge(procedure, times);
        return verdict instanceof Verdict.Running && times.of(clock.origin().mark()) instanceof Moment.Known origin
                ? RunningRule.face(clock, origin.at(), times.chilled(), now, verdict.evidence())
                : new ClockFace.Stopped(verdict);
    }

    private static Verdict frozen(Clock clock, Elapsed toFrozen, Evidence evidence) {
        return switch (toFrozen.atMost(clock.direct().within())) {
            case WITHIN -> new Verdict.Direct(evidence);
            case BEYOND -> FallbackRule.judge(clock, toFrozen, evidence);
            case STRADDLES -> FallbackRule.straddled(FallbackRule.judge(clock, toFrozen, evidence), evidence);
        };
    }

    private static List<Mark> missing(Clock clock, FreezingTimes times) {
        var missing = new ArrayList<Mark>();
        var origin = clock.origin().mark();
        if (!(times.of(origin) instanceof Moment.Known)) {
            missing.add(origin);
        }
        if (times.frozen() instanceof Moment.Unknown) {
            missing.add(Mark.FROZEN);
        }
        return missing;
    }

    private static List<Contradiction> contradictions(FreezingTimes times) {
        return ORDER.stream()
                .filter(pair -> Evidence.between(times.of(pair.earlier()), times.of(pair.later()))
                        .filter(Elapsed::surelyNegative)
                        .isPresent())
                .toList();
    }

    private static Clock clockOf(Procedure procedure) {
        return procedure
                .clock()
                .orElseThrow(() -> new IllegalArgumentException(procedure.version() + " has no freezing clock"));
    }
}
