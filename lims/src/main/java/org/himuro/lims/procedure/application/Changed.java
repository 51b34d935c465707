package org.himuro.lims.procedure.application;

import java.time.Duration;
import java.util.stream.Collectors;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Text;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Difference;
import org.himuro.sop.procedure.Difference.Value;
import org.himuro.sop.procedure.FreezeThaw;
import org.himuro.sop.procedure.Grade;
import org.himuro.sop.procedure.TrainingRule;

/** What a version changes, in the reader's words. */
public final class Changed {
    private Changed() {}

    /** What it is about: a limit, a step. */
    public static String what(Text t, Difference d) {
        return t.of("procedure.change." + d.what().name(), d.subject());
    }

    public static String value(Text t, Difference d, Value value) {
        return switch (value) {
            case Value.Nothing n -> t.of("procedure.change.nothing");
            case Value.Time(var duration) -> t.length(duration);
            case Value.Times(var durations) -> times(t, durations);
            case Value.Words(var text) -> t.either(text.ja(), text.en());
            case Value.Term(var term) -> t.of(term(term));
            case Value.Plain(var text) ->
                switch (d.what()) {
                    case REASON ->
                        t.of(Boolean.parseBoolean(text) ? "procedure.reason-required" : "procedure.reason-free");
                    case TRAINING_VALID -> t.of("training.months", text);
                    default -> text;
                };
        };
    }

    private static String times(Text t, java.util.List<Duration> durations) {
        return durations.isEmpty()
                ? t.of("procedure.change.nothing")
                : durations.stream().map(t::length).collect(Collectors.joining(" · "));
    }

    private static String term(Enum<?> term) {
        return switch (term) {
            case Grade grade -> "procedure.grade." + grade.name();
            case Clock.From from -> from == Clock.From.ORIGIN ? "procedure.from-origin" : "procedure.from-chilled";
            case TrainingRule.Required required -> "training.required." + required.name();
            case TrainingRule.By by -> "training.by." + by.name();
            case FreezeThaw.Beyond beyond -> "procedure.beyond." + beyond.name();
            default -> "procedure.mark." + Phrase.hyphenated(term.name());
        };
    }
}
