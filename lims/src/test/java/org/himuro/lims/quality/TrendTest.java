package org.himuro.lims.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.himuro.lims.quality.application.Trend;
import org.himuro.lims.quality.application.TrendQueries.Count;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class TrendTest {
    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(1, 2);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static Count count(YearMonth month, UUID site, String code, int all) {
        return new Count(month, site, code, all, all / 2, Map.of(Seriousness.MAJOR, all / 3));
    }

    @Test
    void a_month_without_deviations_is_shown_as_one() {
        var trend = Trend.of(List.of(count(NOVEMBER, HERE, "late-freezing", 3)), NOVEMBER, 3);
        assertThat(trend.months())
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(trend.causes())
                .singleElement()
                .satisfies(s -> assertThat(s.counts()).containsExactly(0, 0, 3));
    }

    @Test
    void the_commonest_causes_come_first_and_the_rest_together() {
        var counts = new ArrayList<Count>();
        for (int i = 1; i <= 9; i++) {
            counts.add(count(NOVEMBER, HERE, "code-" + i, i));
        }
        var trend = Trend.of(counts, NOVEMBER, 1);
        assertThat(trend.causes())
                .extracting(Trend.Series::code)
                .containsExactly("code-9", "code-8", "code-7", "code-6", "code-5", Trend.OTHER);
        assertThat(trend.causes().getLast().all()).isEqualTo(1 + 2 + 3 + 4);
    }

    @Test
    void nothing_is_lost_or_counted_twice() {
        var random = new SplittableRandom(20261129);
        for (int round = 0; round < 200; round++) {
            var counts = new ArrayList<Count>();
            int inside = 0;
            for (int i = 0; i < random.nextInt(60); i++) {
                int back = random.nextInt(15);
                var c = count(
                        NOVEMBER.minusMonths(back),
                        random.nextBoolean() ? HERE : THERE,
                        "code-" + random.nextInt(10),
                        random.nextInt(9));
                inside += back < 12 ? c.all() : 0;
                counts.add(c);
            }
            var trend = Trend.of(counts, NOVEMBER, 12);
            assertThat(trend.all()).isEqualTo(inside);
            assertThat(trend.causes().stream().mapToInt(Trend.Series::all).sum())
                    .isEqualTo(inside);
            assertThat(trend.sites().stream().mapToInt(Trend.Total::all).sum()).isEqualTo(inside);
            int bars = 0;
            for (int m = 0; m < 12; m++) {
                bars += trend.inMonth(m);
            }
            assertThat(bars).isEqualTo(inside);
            assertThat(trend.classes().stream().mapToInt(Trend.Series::all).sum())
                    .isEqualTo(inside);
        }
    }
}
