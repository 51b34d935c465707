package org.himuro.sop.procedure;

import java.util.List;
import java.util.Optional;
import org.himuro.sop.document.Text;

/**
 * One version of a procedure (SOP), read by {@link ProcedureReader}.
 *
 * @param source the standards it follows, and what in it is our own reading
 * @param clock removal to freezing, where the procedure freezes tissue
 * @param verdicts wording of what the clock can find; empty without a clock
 * @param freezeThaw how often what it works on may have been thawed, where it says so
 * @param training what it asks of those who work by it
 */
public record Procedure(
        ProcedureVersion version,
        Text title,
        String source,
        Effective effective,
        Optional<Clock> clock,
        List<Interval> intervals,
        List<VerdictLine> verdicts,
        Optional<FreezeThaw> freezeThaw,
        List<Step> steps,
        TrainingRule training) {
    public Procedure {
        intervals = List.copyOf(intervals);
        verdicts = List.copyOf(verdicts);
        steps = List.copyOf(steps);
    }

    /** How this procedure words and grades a finding. */
    public Optional<VerdictLine> words(Finding finding) {
        return verdicts.stream().filter(line -> line.when() == finding).findFirst();
    }

    /** An interval by its id. */
    public Optional<Interval> interval(String id) {
        return intervals.stream().filter(interval -> interval.id().equals(id)).findFirst();
    }
}
