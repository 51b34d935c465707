package org.himuro.sop.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.himuro.sop.document.Seed;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Outcome;
import org.himuro.sop.procedure.Procedure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C3")
class FreezingClockPropertyTest {
    private static final int CASES = 40_000;
    private static final long MINUTE = 60_000_000;
    private static final List<Procedure> PROCEDURES = List.of(
            Tissue.STANDARD,
            Tissue.STRICT,
            Tissue.changed("origin: sampled", "origin: resected"),
            Tissue.changed("from: origin", "from: chilled"),
            Tissue.changed("begin: PT30M", "begin: PT25M"));

    @Test
    void random_cases_are_judged_as_in_all_possible_worlds() {
        var seed = Seed.printed();
        var random = seed.random();
        var seen = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var i = 0; i < CASES; i++) {
            var procedure = PROCEDURES.get(random.nextInt(PROCEDURES.size()));
            var clock = procedure.clock().orElseThrow();
            var instants = instants(random, clock);
            var verdict = FreezingClock.judge(procedure, times(instants));
            var origin = instants[clock.origin() == Clock.Origin.RESECTED ? 0 : 1];
            assertThat(possible(verdict))
                    .as("%s case %d %s %s", seed, i, procedure.version(), List.of(instants))
                    .isEqualTo(worlds(clock).outcomes(origin, instants));
            seen.merge(verdict.outcome(), 1, Integer::sum);
        }
        assertThat(seen).as("every outcome was met").containsOnlyKeys(Outcome.values());
    }

    private static Set<Outcome> possible(Verdict verdict) {
        return verdict instanceof Verdict.Straddles straddles
                ? new TreeSet<>(straddles.possible())
                : Set.of(verdict.outcome());
    }

    private static PossibleWorlds worlds(Clock clock) {
        var fallback = clock.fallback().orElseThrow();
        return new PossibleWorlds(
                micros(clock.direct().within()),
                micros(fallback.begin()),
                micros(fallback.within()),
                fallback.from() == Clock.From.CHILLED);
    }

    private static PossibleWorlds.Instant[] instants(Random random, Clock clock) {
        var limits = List.of(
                0L,
                micros(clock.direct().within()),
                micros(clock.fallback().orElseThrow().begin()),
                micros(clock.fallback().orElseThrow().within()));
        var resected = instant(random, 0);
        var sampled = instant(random, random.nextInt(4) == 0 ? 0 : random.nextLong(-MINUTE, 10 * MINUTE));
        var origin = clock.origin() == Clock.Origin.RESECTED ? resected : sampled;
        var chilled =
                instant(random, origin.at() + since(random, limits, 60 * MINUTE) - random.nextInt(5) / 4 * 5 * MINUTE);
        var base = random.nextInt(3) == 0 ? chilled.at() : origin.at();
        var frozen = instant(random, base + since(random, limits, 240 * MINUTE));
        return new PossibleWorlds.Instant[] {resected, sampled, chilled, frozen};
    }

    /** Half of them within two seconds of a limit. */
    private static long since(Random random, List<Long> limits, long most) {
        if (random.nextInt(8) == 0) {
            return limits.get(random.nextInt(limits.size()));
        }
        return random.nextBoolean()
                ? limits.get(random.nextInt(limits.size())) + random.nextLong(-2_000_000, 2_000_001)
                : random.nextLong(0, most);
    }

    private static PossibleWorlds.Instant instant(Random random, long at) {
        var state = "kkkkkkkkkkun".charAt(random.nextInt(12));
        var uncertainty =
                random.nextInt(3) > 0 ? 0 : random.nextInt(20) == 0 ? 100 * MINUTE : random.nextLong(0, 1_000_000);
        return new PossibleWorlds.Instant(state, at, uncertainty);
    }

    private static FreezingTimes times(PossibleWorlds.Instant[] instants) {
        return new FreezingTimes(moment(instants[0]), moment(instants[1]), moment(instants[2]), moment(instants[3]));
    }

    private static Moment moment(PossibleWorlds.Instant instant) {
        return switch (instant.state()) {
            case 'k' ->
                Moment.at(
                        Tissue.SAMPLED.plus(instant.at(), ChronoUnit.MICROS),
                        Duration.of(instant.uncertainty(), ChronoUnit.MICROS));
            case 'u' -> Moment.unknown("not-noted");
            default -> Moment.notYet();
        };
    }

    private static long micros(Duration duration) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(duration));
    }
}
