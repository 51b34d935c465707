package org.himuro.lims.sequencing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.model.Scorecard.Answered;
import org.himuro.lims.sequencing.model.Scorecard.Arrived;
import org.himuro.lims.sequencing.model.Scorecard.Judged;
import org.himuro.lims.sequencing.model.Scorecard.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("Q1")
class ScorecardTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth FIRST = YearMonth.of(2026, 9);
    private static final int ROUNDS = Boolean.getBoolean("himuro.proof") ? 5_000 : 300;

    @Test
    void the_median_of_even_many_lies_between_and_nine_of_ten_is_the_nearest_rank() {
        var days = IntStream.rangeClosed(1, 10).mapToObj(Duration::ofDays).toList();
        var spell = Spell.of(days).orElseThrow();
        assertThat(spell.median()).isEqualByComparingTo("5.5");
        assertThat(spell.slowest()).isEqualByComparingTo("9");
        assertThat(Spell.of(List.of())).isEmpty();
        assertThat(Spell.of(List.of(Duration.ofHours(60))).orElseThrow().median())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void a_parcel_is_in_time_until_the_midnight_of_the_laboratory() {
        var day = LocalDate.of(2026, 9, 10);
        var late = day.plusDays(1).atStartOfDay(TOKYO).toInstant();
        var rows = new Rows(
                List.of(
                        new Arrived(late.minusSeconds(1), Optional.of(day)),
                        new Arrived(late, Optional.of(day)),
                        new Arrived(late, Optional.empty())),
                List.of(),
                List.of(),
                0);
        assertThat(Scorecard.of(rows, FIRST, 1, TOKYO).whole().inTime()).isEqualTo(new Share(1, 2));
    }

    @Test
    void a_month_begins_at_the_laboratory() {
        var october = LocalDate.of(2026, 10, 1).atStartOfDay(TOKYO).toInstant();
        var rows = new Rows(
                List.of(),
                List.of(
                        new Answered(october.minusSeconds(1), Answered.Kind.MISSING),
                        new Answered(october, Answered.Kind.DAMAGED)),
                List.of(),
                0);
        var card = Scorecard.of(rows, FIRST, 2, TOKYO);
        assertThat(card.months()).extracting(m -> m.figures().missing()).containsExactly(1, 0);
        assertThat(card.months()).extracting(m -> m.figures().damaged()).containsExactly(0, 1);
    }

    @Test
    void the_months_add_up_to_the_whole_and_undecided_is_neither_accepted_nor_rejected() {
        long seed = 17;
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var judged = new ArrayList<Judged>();
            var start = FIRST.atDay(1).atStartOfDay(TOKYO).toInstant();
            int n = random.nextInt(30);
            for (int i = 0; i < n; i++) {
                var at = start.plus(Duration.ofHours(random.nextInt(24 * 91)));
                judged.add(new Judged(
                        Assay.values()[random.nextInt(Assay.values().length)],
                        at,
                        Judged.Verdict.values()[random.nextInt(3)],
                        1 + random.nextInt(3),
                        random.nextInt(4) == 0
                                ? Optional.<Instant>empty()
                                : Optional.of(at.minusSeconds(random.nextInt(900_000)))));
            }
            var card = Scorecard.of(new Rows(List.of(), List.of(), judged, 0), FIRST, 3, TOKYO);
            var sum = card.months().stream().map(m -> m.figures().all()).reduce(Share.NONE, Share::plus);
            assertThat(card.whole().all()).as("seed %d round %d", seed, round).isEqualTo(sum);
            assertThat(card.whole().accepted().stream()
                            .map(Scorecard.Accepted::share)
                            .reduce(Share.NONE, Share::plus))
                    .isEqualTo(sum);
            assertThat(sum.all()).isEqualTo((int) judged.stream()
                    .filter(j -> j.verdict() != Judged.Verdict.UNDECIDED)
                    .count());
            assertThat(card.whole().topUps()).isEqualTo((int)
                    judged.stream().filter(j -> j.judgements() > 1).count());
            assertThat(card.whole().turnaround().map(Spell::n).orElse(0)).isEqualTo((int) judged.stream()
                    .filter(j -> j.verdict() == Judged.Verdict.ACCEPTED
                            && j.received().isPresent())
                    .count());
        }
    }
}
