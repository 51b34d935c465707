package org.himuro.lims.collection.adapter.web;

import java.util.List;
import java.util.Locale;
import org.himuro.integrations.Finding;
import org.himuro.lims.collection.Plan.PlanStep;
import org.himuro.lims.collection.PlanAnswer;
import org.himuro.lims.collection.application.OrdersIn.Said;
import org.himuro.lims.collection.application.ReceivedOrder;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/** What became of an act, in sentences for the page. */
record OrdersInAnswers(List<Said> said, List<String> faults) {
    static final OrdersInAnswers NOTHING = new OrdersInAnswers(List.of(), List.of());

    static OrdersInAnswers of(ReceivedOrder received, Locale locale) {
        return switch (received) {
            case ReceivedOrder.Unusable(var header, var findings) ->
                new OrdersInAnswers(
                        List.of(new Said(Tone.REFUSED, Phrase.of("orders-in.unusable"))), faults(findings, locale));
            case ReceivedOrder.Taken taken -> new OrdersInAnswers(said(taken), faults(taken.findings(), locale));
        };
    }

    private static List<Said> said(ReceivedOrder.Taken taken) {
        return switch (taken.outcome()) {
            case Outcome.Done<?> done
            when !taken.differences().isEmpty() -> List.of(new Said(Tone.LOOK, Phrase.of("orders-in.held")));
            case Outcome.Done<?> done -> List.of(new Said(Tone.DONE, Phrase.of("orders-in.taken")));
            case Outcome.Refused<?>(var reasons, var repeated) -> refused(reasons);
            case Outcome.InProgress<?>() -> List.of(new Said(Tone.LOOK, Phrase.of("problem.in-progress.title")));
            case Outcome.OtherContent<?>() -> List.of(new Said(Tone.REFUSED, Phrase.of("problem.other-content.title")));
        };
    }

    static OrdersInAnswers of(Outcome<PlanAnswer> outcome) {
        var said = switch (outcome) {
            case Outcome.Done<PlanAnswer>(var answer, var repeated) ->
                List.of(new Said(
                        Tone.DONE,
                        Phrase.of(answer.step() == PlanStep.PLANNED ? "orders-in.cleared" : "orders-in.ended")));
            case Outcome.Refused<PlanAnswer>(var reasons, var repeated) -> refused(reasons);
            case Outcome.InProgress<PlanAnswer>() ->
                List.of(new Said(Tone.LOOK, Phrase.of("problem.in-progress.title")));
            case Outcome.OtherContent<PlanAnswer>() ->
                List.of(new Said(Tone.REFUSED, Phrase.of("problem.other-content.title")));
        };
        return new OrdersInAnswers(said, List.of());
    }

    private static List<Said> refused(List<org.himuro.lims.shared.Reason> reasons) {
        return reasons.stream()
                .map(r -> new Said(
                        Tone.REFUSED, Phrase.of("reason." + r.code(), r.args().toArray())))
                .toList();
    }

    private static List<String> faults(List<Finding> findings, Locale locale) {
        return findings.stream().map(f -> f.message(locale)).toList();
    }
}
