package org.himuro.sop.clock;

import java.time.Duration;
import java.time.Instant;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;

/** A tissue sampled at a fixed instant, its further times told as durations since. */
final class Tissue {
    static final Instant SAMPLED =
            Instant.parse("2026-11-20T14:45:00Z"); // 23:45 in Tokyo: the clock runs across midnight
    static final Procedure STANDARD =
            ProcedureReader.read(Procedures.shippedText("fresh-frozen-tissue")).orThrow();
    static final Procedure STRICT = ProcedureReader.read(Procedures.shippedText("fresh-frozen-tissue-strict"))
            .orThrow();

    private Tissue() {}

    static FreezingTimes sampled() {
        return FreezingTimes.none()
                .withResected(Moment.at(SAMPLED.minusSeconds(300)))
                .withSampled(Moment.at(SAMPLED));
    }

    static Moment after(String duration) {
        return Moment.at(SAMPLED.plus(Duration.parse(duration)));
    }

    static Moment after(String duration, String uncertainty) {
        return Moment.at(SAMPLED.plus(Duration.parse(duration)), Duration.parse(uncertainty));
    }

    static FreezingTimes frozenAfter(String duration) {
        return sampled().withFrozen(after(duration));
    }

    static FreezingTimes chilledAndFrozen(String chilled, String frozen) {
        return sampled().withChilled(after(chilled)).withFrozen(after(frozen));
    }

    /** The shipped procedure with one passage of its text changed. */
    static Procedure changed(String passage, String replacement) {
        var yaml = Procedures.shippedText("fresh-frozen-tissue");
        if (!yaml.contains(passage)) {
            throw new IllegalArgumentException(passage);
        }
        return ProcedureReader.read(yaml.replace(passage, replacement)).orThrow();
    }
}
