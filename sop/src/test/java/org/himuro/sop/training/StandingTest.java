package org.himuro.sop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;
import org.himuro.sop.training.Standing.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Version 3 of a procedure, whose training holds for twelve months and is called for again thirty days before. */
@Tag("E6")
class StandingTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant READ = Instant.parse("2026-04-10T00:00:00Z");

    private static Procedure asking(String training) {
        return ProcedureReader.read(Procedures.shippedText("fresh-frozen-tissue") + "training: " + training + "\n")
                .orThrow();
    }

    private static final Procedure BY_READING = asking("{required: warn, by: reading, valid-months: 12}");
    private static final Procedure BY_TRAINER =
            asking("{required: refuse, by: trainer, valid-months: 12, from-version: 2}");

    private static Lesson read(int version, Instant at) {
        return new Lesson(version, Lesson.Kind.READ, at);
    }

    private static Lesson trained(int version, Instant at) {
        return new Lesson(version, Lesson.Kind.TRAINED, at);
    }

    private static State state(Procedure procedure, Instant at, Lesson... lessons) {
        return Standing.of(procedure, List.of(lessons), at, TOKYO).state();
    }

    @Test
    void a_procedure_that_asks_for_nothing_finds_nothing_lacking() {
        var shipped = ProcedureReader.read(Procedures.shippedText("fresh-frozen-tissue"))
                .orThrow();
        assertThat(state(shipped, READ)).isEqualTo(State.NOT_REQUIRED);
        assertThat(State.NOT_REQUIRED.lacking()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-09T23:59:59.999Z, NOT_READ",
        "2026-04-10T00:00:00Z, CURRENT",
        "2027-03-10T23:59:59Z, CURRENT",
        "2027-03-11T00:00:00Z, ENDING",
        "2027-04-09T23:59:59Z, ENDING",
        "2027-04-10T00:00:00Z, EXPIRED"
    })
    void what_was_read_holds_from_that_instant_until_its_months_are_over(Instant at, State expected) {
        assertThat(state(BY_READING, at, read(3, READ))).isEqualTo(expected);
    }

    @Test
    void another_version_that_was_read_does_not_count() {
        assertThat(state(BY_READING, READ.plusSeconds(1), read(2, READ), read(4, READ)))
                .isEqualTo(State.NOT_READ);
    }

    @Test
    void a_trainers_word_does_not_spare_the_reading() {
        assertThat(state(BY_TRAINER, READ.plusSeconds(1), trained(3, READ))).isEqualTo(State.NOT_READ);
        assertThat(state(BY_TRAINER, READ.plusSeconds(1), read(3, READ))).isEqualTo(State.NOT_TRAINED);
        assertThat(state(BY_TRAINER, READ.plusSeconds(1), read(3, READ), trained(3, READ)))
                .isEqualTo(State.CURRENT);
    }

    @Test
    void training_in_an_earlier_version_counts_as_far_back_as_the_procedure_says() {
        var later = READ.plusSeconds(1);
        assertThat(state(BY_TRAINER, later, read(3, READ), trained(2, READ))).isEqualTo(State.CURRENT);
        assertThat(state(BY_TRAINER, later, read(3, READ), trained(1, READ))).isEqualTo(State.NOT_TRAINED);
        assertThat(state(BY_TRAINER, later, read(3, READ), trained(4, READ))).isEqualTo(State.NOT_TRAINED);
    }

    @Test
    void what_was_lacking_then_is_lacking_still_when_it_was_made_good_since() {
        var lessons = new ArrayList<>(List.of(read(3, READ), read(3, Instant.parse("2027-06-01T00:00:00Z"))));
        var random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(lessons, random);
            assertThat(Standing.of(BY_READING, lessons, Instant.parse("2027-05-01T00:00:00Z"), TOKYO)
                            .state())
                    .as("whatever the order in which it is told")
                    .isEqualTo(State.EXPIRED);
        }
    }
}
