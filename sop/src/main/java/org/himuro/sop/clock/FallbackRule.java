package org.himuro.sop.clock;

import java.util.ArrayList;
import java.util.List;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Finding;
import org.himuro.sop.procedure.Mark;
import org.himuro.sop.procedure.Outcome;

/**
 * What is said of a tissue not frozen inside the first limit: it must have been put to 4 °C inside the chilling limit and frozen inside
 * the last. A refrigerator at an unknown time, or before the origin (the organ was chilled, of the piece it is not said), leaves it
 * undetermined, unless the last limit is passed whenever that was.
 */
final class FallbackRule {
    private FallbackRule() {}

    static Verdict judge(Clock clock, Elapsed toFrozen, Evidence evidence) {
        if (clock.fallback().isEmpty()) {
            return new Verdict.Deviation(List.of(Finding.LATE_FREEZING), evidence);
        }
        var fallback = clock.fallback().get();
        return switch (evidence.times().chilled()) {
            case Moment.NotYet _ -> new Verdict.Deviation(List.of(Finding.LATE_FREEZING), evidence);
            case Moment.Unknown _ ->
                notShown(new Verdict.Undetermined(List.of(Mark.CHILLED), List.of(), evidence), fallback, toFrozen);
            case Moment.Known _ -> chilled(clock, fallback, toFrozen, evidence);
        };
    }

    /** Across the first limit: direct on one side, {@code otherwise} on the other. */
    static Verdict straddled(Verdict otherwise, Evidence evidence) {
        var limits = new ArrayList<>(List.of(Limit.FIRST));
        var possible = new ArrayList<>(List.of(Outcome.DIRECT));
        if (otherwise instanceof Verdict.Straddles straddles) {
            limits.addAll(straddles.limits());
            possible.addAll(straddles.possible());
        } else {
            possible.add(otherwise.outcome());
        }
        return new Verdict.Straddles(limits, possible, evidence);
    }

    private static Verdict notShown(Verdict.Undetermined undetermined, Clock.Fallback fallback, Elapsed toFrozen) {
        var late = fallback.from() == Clock.From.ORIGIN && toFrozen.atMost(fallback.within()) == Fit.BEYOND;
        return late
                ? new Verdict.Deviation(List.of(Finding.LATE_FREEZING_AFTER_CHILLING), undetermined.evidence())
                : undetermined;
    }

    private static Verdict chilled(Clock clock, Clock.Fallback fallback, Elapsed toFrozen, Evidence evidence) {
        var toChilled = evidence.toChilled().orElseThrow();
        if (toChilled.surelyNegative()) {
            var before = new Contradiction(clock.origin().mark(), Mark.CHILLED);
            return notShown(new Verdict.Undetermined(List.of(), List.of(before), evidence), fallback, toFrozen);
        }
        var begun = toChilled.atMost(fallback.begin());
        var last = switch (fallback.from()) {
            case ORIGIN -> toFrozen;
            case CHILLED -> evidence.held().orElseThrow();
        };
        var ended = last.atMost(fallback.within());
        var kinds = new ArrayList<Finding>();
        if (begun == Fit.BEYOND) {
            kinds.add(Finding.LATE_CHILLING);
        }
        if (ended == Fit.BEYOND) {
            kinds.add(Finding.LATE_FREEZING_AFTER_CHILLING);
        }
        if (!kinds.isEmpty()) {
            return new Verdict.Deviation(kinds, evidence);
        }
        return straddling(begun, ended, evidence);
    }

    private static Verdict straddling(Fit begun, Fit ended, Evidence evidence) {
        var limits = new ArrayList<Limit>();
        if (begun == Fit.STRADDLES) {
            limits.add(Limit.CHILLING);
        }
        if (ended == Fit.STRADDLES) {
            limits.add(Limit.LAST);
        }
        return limits.isEmpty()
                ? new Verdict.Fallback(evidence)
                : new Verdict.Straddles(limits, List.of(Outcome.FALLBACK, Outcome.DEVIATION), evidence);
    }
}
