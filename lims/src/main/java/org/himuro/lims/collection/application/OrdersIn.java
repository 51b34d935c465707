package org.himuro.lims.collection.application;

import java.util.Arrays;
import java.util.List;
import org.himuro.lims.collection.ClearPlan;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * Orders from the hospital as their page shows them. Never a value of a person's.
 *
 * @param said what became of what was just done, if anything was
 * @param faults what the message's reader noticed, in the reader's language
 * @param mayOpen the reader may make a case of a plan
 */
public record OrdersIn(List<Plan> plans, List<Said> said, List<String> faults, boolean mayOpen) {
    public OrdersIn {
        plans = List.copyOf(plans);
        said = List.copyOf(said);
        faults = List.copyOf(faults);
    }

    public record Said(Tone tone, Phrase what) {}

    public static Tone tone(Plan plan) {
        return switch (plan.step()) {
            case PLANNED -> Tone.WAITING;
            case HELD -> Tone.LOOK;
            case OPENED -> Tone.DONE;
            case CANCELLED -> Tone.REFUSED;
        };
    }

    /** The fields that disagree. */
    public static List<Phrase> fields(Plan plan) {
        return plan.differences().isEmpty()
                ? List.of()
                : Arrays.stream(plan.differences().split(","))
                        .map(field -> Phrase.of("orders-in.field." + field))
                        .toList();
    }

    /** What may be answered: a held plan is cleared or ended, another one only ended. */
    public static List<ClearPlan.Why> answers(Plan plan) {
        return switch (plan.step()) {
            case HELD -> List.of(ClearPlan.Why.values());
            case PLANNED ->
                Arrays.stream(ClearPlan.Why.values()).filter(w -> !w.clears()).toList();
            case OPENED, CANCELLED -> List.of();
        };
    }
}
