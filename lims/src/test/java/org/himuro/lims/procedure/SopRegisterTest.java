package org.himuro.lims.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.himuro.lims.procedure.SopRegister.Edition;
import org.himuro.sop.procedure.Procedure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class SopRegisterTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-30T15:00:00Z"); // in Tokyo

    private static SopRegister with(Edition... more) {
        var editions = new ArrayList<>(SopRegister.shipped().editions());
        editions.addAll(List.of(more));
        return new SopRegister(editions);
    }

    private static Edition edition(int version, LocalDate from, Optional<Instant> withdrawn) {
        return new Edition(Sop.of(Sop.yaml(version, from)), withdrawn);
    }

    private static int version(SopRegister register, Instant at) {
        return register.inForce(Sop.ID, at).map(p -> p.version().version()).orElse(0);
    }

    @Test
    void the_old_version_judges_until_midnight_and_the_new_one_from_midnight() {
        var register = with(edition(4, DECEMBER, Optional.empty()));
        assertThat(version(register, MIDNIGHT.minusNanos(1000))).isEqualTo(3);
        assertThat(version(register, MIDNIGHT)).isEqualTo(4);
        assertThat(version(register, MIDNIGHT.plus(Duration.ofDays(400)))).isEqualTo(4);
    }

    @Test
    void what_was_judged_before_a_withdrawal_keeps_its_version_and_the_one_before_applies_again() {
        var withdrawn = MIDNIGHT.plus(Duration.ofHours(10));
        var register = with(edition(4, DECEMBER, Optional.of(withdrawn)));
        assertThat(version(register, withdrawn.minusNanos(1000))).isEqualTo(4);
        assertThat(version(register, withdrawn)).isEqualTo(3);
    }

    @Test
    void a_version_withdrawn_before_its_day_never_comes_into_force() {
        var register = with(edition(4, DECEMBER, Optional.of(MIDNIGHT.minus(Duration.ofDays(2)))));
        assertThat(version(register, MIDNIGHT.plus(Duration.ofDays(1)))).isEqualTo(3);
    }

    @Test
    void before_the_first_version_none_is_in_force() {
        assertThat(SopRegister.shipped().inForce(Sop.ID, Instant.parse("2026-03-31T14:59:59.999999Z")))
                .isEmpty();
        assertThat(SopRegister.shipped().inForce(Sop.ID, Instant.parse("2026-03-31T15:00:00Z")))
                .isPresent();
    }

    @Test
    void the_changes_say_at_every_instant_what_is_in_force() {
        var random = new SplittableRandom(20261129);
        for (int round = 0; round < 200; round++) {
            var register = random(random);
            var changes = register.changes(Sop.ID);
            for (int i = 0; i < 50; i++) {
                var at = MIDNIGHT.plusSeconds(random.nextLong(-40L * 86_400, 40L * 86_400));
                var said = changes.stream()
                        .filter(c -> !c.from().isAfter(at))
                        .reduce((a, b) -> b)
                        .flatMap(SopRegister.Change::procedure)
                        .map(Procedure::version);
                assertThat(said)
                        .as("%s of %s", at, changes)
                        .isEqualTo(register.inForce(Sop.ID, at).map(Procedure::version));
            }
        }
    }

    private static SopRegister random(SplittableRandom random) {
        var editions = new ArrayList<Edition>();
        var day = DECEMBER.minusDays(30);
        for (int version = 4; version < 8; version++) {
            day = day.plusDays(1 + random.nextInt(20));
            var to = random.nextBoolean() ? "" : ", to: " + day.plusDays(random.nextInt(20));
            var yaml = Sop.yaml(version, day).replace("{from: " + day + "}", "{from: " + day + to + "}");
            Optional<Instant> withdrawn = random.nextInt(3) == 0
                    ? Optional.of(MIDNIGHT.plusSeconds(random.nextLong(-20L * 86_400, 20L * 86_400)))
                    : Optional.empty();
            editions.add(new Edition(Sop.of(yaml), withdrawn));
        }
        return with(editions.toArray(Edition[]::new));
    }
}
