package org.himuro.sop.clock;

import java.util.List;
import java.util.Optional;
import org.himuro.sop.procedure.Interval;
import org.himuro.sop.procedure.Mark;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureVersion;

/**
 * What an interval limit says (fixation, time to the first spin), with what it measured.
 *
 * @param interval the limit, of {@code procedure}
 * @param missing marks that are not known; then undetermined
 * @param elapsed the time between, if both are known
 */
public record IntervalVerdict(
        ProcedureVersion procedure,
        Interval interval,
        Moment from,
        Moment to,
        Result result,
        List<Mark> missing,
        Optional<Elapsed> elapsed) {

    /** In one word; {@link #WITHIN} alone is within the procedure. */
    public enum Result {
        WITHIN,
        TOO_SHORT,
        TOO_LONG,
        UNDETERMINED,
        IMPOSSIBLE_ORDER,
        STRADDLES,
        RUNNING
    }

    public IntervalVerdict {
        missing = List.copyOf(missing);
    }

    /** Judges one interval of a procedure; both ends of it are inclusive. */
    public static IntervalVerdict judge(Procedure procedure, Interval interval, Moment from, Moment to) {
        var elapsed = Evidence.between(from, to);
        List<Mark> missing = elapsed.isPresent() ? List.of() : missing(interval, from, to);
        var result =
                elapsed.map(e -> result(interval, e)).orElse(missing.isEmpty() ? Result.RUNNING : Result.UNDETERMINED);
        return new IntervalVerdict(procedure.version(), interval, from, to, result, missing, elapsed);
    }

    private static List<Mark> missing(Interval interval, Moment from, Moment to) {
        if (!(from instanceof Moment.Known)) {
            return to instanceof Moment.Unknown ? List.of(interval.from(), interval.to()) : List.of(interval.from());
        }
        return to instanceof Moment.Unknown ? List.of(interval.to()) : List.of();
    }

    private static Result result(Interval interval, Elapsed elapsed) {
        if (elapsed.surelyNegative()) {
            return Result.IMPOSSIBLE_ORDER;
        }
        var low = interval.atLeast().map(elapsed::atLeast).orElse(Fit.WITHIN);
        var high = interval.atMost().map(elapsed::atMost).orElse(Fit.WITHIN);
        if (low == Fit.BEYOND) {
            return Result.TOO_SHORT;
        }
        if (high == Fit.BEYOND) {
            return Result.TOO_LONG;
        }
        return low == Fit.WITHIN && high == Fit.WITHIN ? Result.WITHIN : Result.STRADDLES;
    }
}
