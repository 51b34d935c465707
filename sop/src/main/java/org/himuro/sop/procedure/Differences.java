package org.himuro.sop.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.sop.document.Text;
import org.himuro.sop.procedure.Difference.Value;
import org.himuro.sop.procedure.Difference.What;

/** What a version changes: everything that a person must do otherwise from then on, limits first. */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** None where the two say the same, whatever their numbers and days. */
    public static List<Difference> between(Procedure before, Procedure after) {
        var differences = new Differences();
        differences.clock(before.clock(), after.clock());
        differences.intervals(before, after);
        differences.thaws(before.freezeThaw(), after.freezeThaw());
        differences.steps(before, after);
        differences.verdicts(before, after);
        differences.training(before.training(), after.training());
        differences.compare(What.TITLE, "", words(before.title()), words(after.title()));
        differences.compare(What.SOURCE, "", new Value.Plain(before.source()), new Value.Plain(after.source()));
        return List.copyOf(differences.found);
    }

    private void compare(What what, String subject, Value before, Value after) {
        if (!before.equals(after)) {
            found.add(new Difference(what, subject, before, after));
        }
    }

    private void clock(Optional<Clock> before, Optional<Clock> after) {
        both(What.ORIGIN, before, after, c -> new Value.Term(c.origin()));
        both(What.DIRECT, before, after, c -> time(c.direct().within()));
        both(What.NOTICES, before, after, c -> new Value.Times(c.direct().notices()));
        var cold = before.flatMap(Clock::fallback);
        var now = after.flatMap(Clock::fallback);
        both(What.CHILLING, cold, now, f -> time(f.begin()));
        both(What.HOLD, cold, now, f -> new Value.Plain(hold(f.hold())));
        both(What.LAST, cold, now, f -> time(f.within()));
        both(What.LAST_FROM, cold, now, f -> new Value.Term(f.from()));
        both(What.REASON, cold, now, f -> new Value.Plain(String.valueOf(f.reasonRequired())));
        both(What.CHILLED_NOTICES, cold, now, f -> new Value.Times(f.notices()));
    }

    private static String hold(Clock.Hold hold) {
        return hold.lowestCelsius().toPlainString() + " – "
                + hold.highestCelsius().toPlainString() + " ℃";
    }

    private <T> void both(What what, Optional<T> before, Optional<T> after, Function<T, Value> value) {
        compare(
                what,
                "",
                before.map(value).orElseGet(Value.Nothing::new),
                after.map(value).orElseGet(Value.Nothing::new));
    }

    private void intervals(Procedure before, Procedure after) {
        var old = byId(before.intervals(), Interval::id);
        var now = byId(after.intervals(), Interval::id);
        for (var id : all(old, now)) {
            var was = Optional.ofNullable(old.get(id));
            var is = Optional.ofNullable(now.get(id));
            compare(What.AT_LEAST, id, limit(was.flatMap(Interval::atLeast)), limit(is.flatMap(Interval::atLeast)));
            compare(What.AT_MOST, id, limit(was.flatMap(Interval::atMost)), limit(is.flatMap(Interval::atMost)));
            compare(What.INTERVAL, id, text(was.map(Interval::text)), text(is.map(Interval::text)));
            compare(What.INTERVAL_GRADE, id, grade(was.map(Interval::grade)), grade(is.map(Interval::grade)));
        }
    }

    private void thaws(Optional<FreezeThaw> before, Optional<FreezeThaw> after) {
        both(What.THAWS, before, after, f -> new Value.Plain(String.valueOf(f.atMost())));
        both(What.THAWS_BEYOND, before, after, f -> new Value.Term(f.beyond()));
        both(What.THAWS_GRADE, before, after, f -> new Value.Term(f.grade()));
        both(What.THAWS_TEXT, before, after, f -> words(f.text()));
    }

    private void steps(Procedure before, Procedure after) {
        var old = byId(before.steps(), Step::id);
        var now = byId(after.steps(), Step::id);
        for (var id : all(now, old)) {
            var was = Optional.ofNullable(old.get(id));
            var is = Optional.ofNullable(now.get(id));
            compare(What.STEP, id, text(was.map(Step::text)), text(is.map(Step::text)));
            if (was.isPresent() && is.isPresent()) {
                compare(What.STEP_GRADE, id, grade(was.map(Step::grade)), grade(is.map(Step::grade)));
            }
        }
        order(new ArrayList<>(old.keySet()), new ArrayList<>(now.keySet()));
    }

    /** Steps that both have, in another order. */
    private void order(List<String> before, List<String> after) {
        var was = before.stream().filter(after::contains).toList();
        var is = after.stream().filter(before::contains).toList();
        for (int i = 0; i < is.size(); i++) {
            if (!is.get(i).equals(was.get(i))) {
                compare(
                        What.STEP_PLACE,
                        is.get(i),
                        new Value.Plain(String.valueOf(before.indexOf(is.get(i)) + 1)),
                        new Value.Plain(String.valueOf(after.indexOf(is.get(i)) + 1)));
            }
        }
    }

    private void verdicts(Procedure before, Procedure after) {
        for (var finding : Finding.values()) {
            var was = before.words(finding);
            var is = after.words(finding);
            compare(What.VERDICT, finding.code(), text(was.map(VerdictLine::text)), text(is.map(VerdictLine::text)));
            if (was.isPresent() && is.isPresent()) {
                compare(
                        What.VERDICT_GRADE,
                        finding.code(),
                        grade(was.map(VerdictLine::grade)),
                        grade(is.map(VerdictLine::grade)));
            }
        }
    }

    private void training(TrainingRule before, TrainingRule after) {
        compare(What.TRAINING, "", new Value.Term(before.required()), new Value.Term(after.required()));
        compare(What.TRAINING_BY, "", new Value.Term(before.by()), new Value.Term(after.by()));
        compare(What.TRAINING_VALID, "", months(before), months(after));
        if (after.by() == TrainingRule.By.TRAINER) {
            compare(
                    What.TRAINING_FROM,
                    "",
                    new Value.Plain(String.valueOf(before.fromVersion())),
                    new Value.Plain(String.valueOf(after.fromVersion())));
        }
    }

    private static Value months(TrainingRule rule) {
        return rule.validMonths()
                .<Value>map(m -> new Value.Plain(String.valueOf(m)))
                .orElseGet(Value.Nothing::new);
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        var map = new LinkedHashMap<String, T>();
        things.forEach(thing -> map.put(id.apply(thing), thing));
        return map;
    }

    private static LinkedHashSet<String> all(Map<String, ?> first, Map<String, ?> second) {
        var ids = new LinkedHashSet<>(first.keySet());
        ids.addAll(second.keySet());
        return ids;
    }

    private static Value time(Duration duration) {
        return new Value.Time(duration);
    }

    private static Value limit(Optional<Duration> limit) {
        return limit.<Value>map(Value.Time::new).orElseGet(Value.Nothing::new);
    }

    private static Value words(Text text) {
        return new Value.Words(text);
    }

    private static Value text(Optional<Text> text) {
        return text.<Value>map(Value.Words::new).orElseGet(Value.Nothing::new);
    }

    private static Value grade(Optional<Grade> grade) {
        return grade.<Value>map(Value.Term::new).orElseGet(Value.Nothing::new);
    }
}
