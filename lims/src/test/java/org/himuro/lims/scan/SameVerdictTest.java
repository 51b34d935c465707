package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.himuro.sop.clock.FreezingClock;
import org.himuro.sop.clock.FreezingTimes;
import org.himuro.sop.clock.Moment;
import org.himuro.sop.clock.ProcedureJson;
import org.himuro.sop.clock.Verdict;
import org.himuro.sop.document.Scalar;
import org.himuro.sop.procedure.Outcome;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bench without a network judges as the server does, on the same limits: half of the cases lie within 2 s of one. */
@Tag("C3")
@Tag("C7")
class SameVerdictTest {
    private static final int CASES = 10_000;
    private static final long SECOND = 1_000_000;
    private static final long START = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("2026-11-20T01:00:00Z"));

    @TempDir
    private Path folder;

    @Serdeable
    record Asked(String limits, Map<String, Map<String, Object>> times) {}

    @Serdeable
    record Answer(String outcome, List<String> findings) {}

    @Test
    void ten_thousand_cases_are_judged_alike() throws Exception {
        var random = Browser.random();
        var procedures = procedures();
        var asked = new ArrayList<Asked>();
        var expected = new ArrayList<Answer>();
        for (int i = 0; i < CASES; i++) {
            var procedure = procedures.get(random.nextInt(procedures.size()));
            var times = times(procedure, random);
            asked.add(new Asked(ProcedureJson.limits(procedure), told(times)));
            expected.add(answer(FreezingClock.judge(procedure, times)));
        }
        var answers = Browser.answers("judged.mjs", folder, asked, Answer.class);
        for (int i = 0; i < CASES; i++) {
            assertThat(answers.get(i)).as(asked.get(i).toString()).isEqualTo(expected.get(i));
        }
        var seen = new HashSet<String>();
        answers.forEach(a -> seen.add(a.outcome()));
        assertThat(seen).as("every outcome was met").hasSize(Outcome.values().length);
    }

    private static Answer answer(Verdict verdict) {
        return new Answer(
                Scalar.word(verdict.outcome()),
                verdict.findings().stream().map(Scalar::word).toList());
    }

    /** The shipped ones, and every other way in which the data may be written. */
    private static List<Procedure> procedures() throws Exception {
        var text = shipped("fresh-frozen-tissue");
        return Stream.of(
                        text,
                        shipped("fresh-frozen-tissue-strict"),
                        text.replace("origin: sampled", "origin: resected"),
                        text.replace("from: origin", "from: chilled"),
                        text.replace("begin: PT30M", "begin: PT25M"))
                .map(yaml -> ProcedureReader.read(yaml).orThrow())
                .toList();
    }

    private static String shipped(String id) throws IOException {
        try (var file = Procedure.class.getResourceAsStream("/org/himuro/sop/procedures/" + id + ".yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static FreezingTimes times(Procedure procedure, SplittableRandom random) {
        var clock = procedure.clock().orElseThrow();
        var limits = List.of(
                0L,
                micros(clock.direct().within()),
                micros(clock.fallback().orElseThrow().begin()),
                micros(clock.fallback().orElseThrow().within()));
        long resected = START;
        long sampled = random.nextInt(4) == 0 ? resected : resected + random.nextLong(-60 * SECOND, 600 * SECOND);
        long origin = clock.origin().mark() == org.himuro.sop.procedure.Mark.RESECTED ? resected : sampled;
        long chilled = origin + since(limits, 3_600 * SECOND, random) - (random.nextInt(5) / 4) * 300 * SECOND;
        long frozen = (random.nextInt(3) == 0 ? chilled : origin) + since(limits, 14_400 * SECOND, random);
        return new FreezingTimes(
                moment(resected, random), moment(sampled, random), moment(chilled, random), moment(frozen, random));
    }

    private static long since(List<Long> limits, long most, SplittableRandom random) {
        long limit = limits.get(random.nextInt(limits.size()));
        return switch (random.nextInt(8)) {
            case 0 -> limit;
            case 1, 2, 3 -> random.nextLong(most);
            default -> limit + random.nextLong(-2 * SECOND, 2 * SECOND + 1);
        };
    }

    private static Moment moment(long micros, SplittableRandom random) {
        var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return switch (random.nextInt(12)) {
            case 0 -> Moment.notYet();
            case 1 -> Moment.unknown("REASON05");
            case 2, 3, 4 -> Moment.at(at, Duration.of(random.nextLong(2 * SECOND), ChronoUnit.MICROS));
            default -> Moment.at(at);
        };
    }

    private static Map<String, Map<String, Object>> told(FreezingTimes times) {
        var told = new HashMap<String, Map<String, Object>>();
        told.put("resected", told(times.resected()));
        told.put("sampled", told(times.sampled()));
        told.put("chilled", told(times.chilled()));
        told.put("frozen", told(times.frozen()));
        return told;
    }

    private static Map<String, Object> told(Moment moment) {
        return switch (moment) {
            case Moment.NotYet() -> Map.of();
            case Moment.Unknown(var reason) -> Map.of("unknown", true);
            case Moment.Known(var at, var uncertainty) ->
                Map.of("at", ChronoUnit.MICROS.between(Instant.EPOCH, at), "uncertainty", micros(uncertainty));
        };
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
