package org.himuro.sop.clock;

import java.util.ArrayList;
import java.util.List;
import org.himuro.sop.procedure.Finding;
import org.himuro.sop.procedure.Mark;
import org.himuro.sop.procedure.Outcome;

/** What the freezing clock says, always with what it measured. */
public sealed interface Verdict {

    Evidence evidence();

    /** Frozen inside the first limit. */
    record Direct(Evidence evidence) implements Verdict {}

    /** 4 °C begun inside its limit, frozen inside the last. */
    record Fallback(Evidence evidence) implements Verdict {}

    /** One or more limits passed. @param kinds every limit passed, at least one */
    record Deviation(List<Finding> kinds, Evidence evidence) implements Verdict {
        public Deviation {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Cannot be judged; never to be taken for passed.
     *
     * @param missing instants that were needed and are not known
     * @param contradictions instants in an impossible order
     */
    record Undetermined(List<Mark> missing, List<Contradiction> contradictions, Evidence evidence) implements Verdict {
        public Undetermined {
            missing = List.copyOf(missing);
            contradictions = List.copyOf(contradictions);
        }

        private List<Finding> kinds() {
            var kinds = new ArrayList<Finding>();
            if (!missing.isEmpty()) {
                kinds.add(Finding.MISSING_INSTANT);
            }
            if (!contradictions.isEmpty()) {
                kinds.add(Finding.IMPOSSIBLE_ORDER);
            }
            return List.copyOf(kinds);
        }
    }

    /**
     * The uncertainty of the clocks lies across a limit.
     *
     * @param limits the limits it lies across
     * @param possible the verdicts on either side, in the order of {@link Outcome}
     */
    record Straddles(List<Limit> limits, List<Outcome> possible, Evidence evidence) implements Verdict {
        public Straddles {
            limits = List.copyOf(limits);
            possible = possible.stream().distinct().sorted().toList();
        }
    }

    /** Not frozen yet; see {@link FreezingClock#running}. */
    record Running(Evidence evidence) implements Verdict {}

    /** The verdict in one word. */
    default Outcome outcome() {
        return switch (this) {
            case Direct _ -> Outcome.DIRECT;
            case Fallback _ -> Outcome.FALLBACK;
            case Deviation _ -> Outcome.DEVIATION;
            case Undetermined _ -> Outcome.UNDETERMINED;
            case Straddles _ -> Outcome.STRADDLES;
            case Running _ -> Outcome.RUNNING;
        };
    }

    /** What was found, for the procedure's wording; none while running. */
    default List<Finding> findings() {
        return switch (this) {
            case Direct _ -> List.of(Finding.DIRECT);
            case Fallback _ -> List.of(Finding.FALLBACK);
            case Deviation deviation -> deviation.kinds();
            case Undetermined undetermined -> undetermined.kinds();
            case Straddles _ -> List.of(Finding.STRADDLES_LIMIT);
            case Running _ -> List.of();
        };
    }
}
