package org.himuro.lims.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.himuro.integrations.Reading;
import org.himuro.integrations.logger.Claim;
import org.himuro.integrations.logger.LoggerFileReader;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.lims.monitoring.model.Excursions;
import org.himuro.lims.monitoring.model.MeanKinetic;
import org.himuro.lims.monitoring.model.SeriesPlot;
import org.himuro.lims.monitoring.model.SeriesTimes;
import org.himuro.lims.shared.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a series is beyond its limits: -100 to -60 °C, from 15 minutes on, over when back inside by 1 °C; a reading each 5 minutes. */
@Tag("T1")
class ExcursionsTest {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final Optional<Duration> FIVE = Optional.of(Duration.ofMinutes(5));
    private static final TemperatureProfile ULT = Profiles.of("ULT_80", 1).orElseThrow();
    private static final long SEED = Long.getLong("himuro.seed", 20_261_120L);

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private static TemperatureReading reading(int minutes, String celsius) {
        return new TemperatureReading(at(minutes), new BigDecimal(celsius));
    }

    /** One each five minutes. */
    private static List<TemperatureReading> series(String... celsius) {
        return IntStream.range(0, celsius.length)
                .mapToObj(i -> reading(5 * i, celsius[i]))
                .toList();
    }

    private static Window whole(List<TemperatureReading> series) {
        return new Window(
                Optional.of(series.getFirst().at()),
                Optional.of(series.getLast().at()));
    }

    private static Exposure judged(String... celsius) {
        var series = series(celsius);
        return Excursions.of(series, ULT, whole(series), FIVE);
    }

    @Test
    void the_limit_itself_is_allowed_on_both_sides() {
        assertThat(judged("-60", "-60.0000", "-60", "-60", "-60").held()).isTrue();
        assertThat(judged("-100", "-100", "-100", "-100", "-100").held()).isTrue();
        assertThat(judged("-78", "-59.9999", "-59.9999", "-59.9999", "-78").excursions())
                .hasSize(1);
        assertThat(judged("-78", "-100.0001", "-100.0001", "-100.0001", "-78").excursions())
                .singleElement()
                .extracting(Excursion::side)
                .isEqualTo(Side.COLD);
    }

    @Test
    void it_counts_from_the_minimum_on_and_names_the_highest_reading() {
        assertThat(judged("-78", "-55", "-50", "-78", "-78").excursions()).isEmpty();
        var found = judged("-78", "-55", "-40.5", "-50", "-78").excursions();
        assertThat(found)
                .containsExactly(
                        new Excursion(Side.WARM, at(5), at(20), false, false, new BigDecimal("-40.5"), at(10)));
        assertThat(found.getFirst().length()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void it_is_over_only_when_back_inside_by_the_hysteresis() {
        assertThat(judged("-78", "-59", "-60.5", "-60.9", "-61", "-78").excursions())
                .extracting(Excursion::from, Excursion::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(at(5), at(20)));
        assertThat(judged("-78", "-59", "-61", "-59", "-61", "-59", "-78").excursions())
                .isEmpty();
        assertThat(judged("-78", "-59", "-60.5", "-59", "-60.5", "-78").excursions())
                .hasSize(1);
    }

    @Test
    void from_too_warm_to_too_cold_is_two() {
        assertThat(judged("-78", "-10", "-10", "-10", "-110", "-110", "-110", "-78")
                        .excursions())
                .extracting(Excursion::side)
                .containsExactly(Side.WARM, Side.COLD);
    }

    @Test
    void a_gap_in_the_middle_ends_it_and_nothing_is_known_of_it() {
        var series = List.of(reading(0, "-78"), reading(5, "-50"), reading(60, "-78"), reading(65, "-78"));
        var judged = Excursions.of(series, ULT, whole(series), FIVE);
        assertThat(judged.gaps()).containsExactly(new Exposure.Gap(at(5), at(60)));
        assertThat(judged.excursions())
                .containsExactly(new Excursion(Side.WARM, at(5), at(5), false, true, new BigDecimal("-50"), at(5)));
        assertThat(judged.held()).isFalse();
        var after = List.of(reading(0, "-78"), reading(60, "-50"), reading(65, "-78"), reading(70, "-78"));
        assertThat(Excursions.of(after, ULT, whole(after), FIVE).excursions())
                .singleElement()
                .matches(Excursion::openStart);
    }

    @Test
    void twice_the_interval_is_no_gap_and_a_second_more_is_one() {
        var series = List.of(reading(0, "-78"), reading(10, "-78"));
        assertThat(Excursions.of(series, ULT, whole(series), FIVE).held()).isTrue();
        var late = List.of(reading(0, "-78"), new TemperatureReading(at(10).plusSeconds(1), new BigDecimal("-78")));
        assertThat(Excursions.of(late, ULT, whole(late), FIVE).gaps()).hasSize(1);
    }

    @Test
    void what_was_not_measured_is_never_within_the_limits() {
        var road = new Window(Optional.of(at(-60)), Optional.of(at(300)));
        var judged = Excursions.of(series("-78", "-78"), ULT, road, FIVE);
        assertThat(judged.gaps()).containsExactly(new Exposure.Gap(at(-60), at(0)), new Exposure.Gap(at(5), at(300)));
        assertThat(judged.held()).isFalse();
        var nothing = Excursions.of(List.of(), ULT, road, FIVE);
        assertThat(nothing.held()).isFalse();
        assertThat(nothing.unknown()).isEqualTo(Duration.ofHours(6));
        var elsewhere = new Window(Optional.of(at(1000)), Optional.of(at(1010)));
        assertThat(Excursions.of(series("20", "20"), ULT, elsewhere, FIVE).readings())
                .isZero();
    }

    @Test
    void readings_before_the_giving_and_after_the_arrival_count_for_nothing() {
        var series = series("22", "22", "22", "-78", "-78", "-78", "22", "22", "22", "22");
        var road = new Window(Optional.of(at(15)), Optional.of(at(25)));
        assertThat(Excursions.of(series, ULT, road, FIVE).held()).isTrue();
        assertThat(Excursions.of(series, ULT, road, FIVE).readings()).isEqualTo(3);
        assertThat(Excursions.of(series, ULT, whole(series), FIVE).excursions()).hasSize(2);
        // both ends belong to the road
        var longer = new Window(Optional.of(at(10)), Optional.of(at(45)));
        assertThat(Excursions.of(series, ULT, longer, FIVE).readings()).isEqualTo(8);
    }

    @Test
    void still_on_the_road_it_may_go_on() {
        var open = new Window(Optional.of(at(0)), Optional.empty());
        assertThat(Excursions.of(series("-78", "-50"), ULT, open, FIVE).excursions())
                .singleElement()
                .matches(Excursion::openEnd);
    }

    /** Minute by minute, as a person would count. */
    private static List<String> naive(List<TemperatureReading> series, TemperatureProfile p) {
        var found = new ArrayList<String>();
        int i = 0;
        while (i < series.size()) {
            var side = beyond(series.get(i), p, 0, "");
            if (side.isEmpty()) {
                i++;
                continue;
            }
            int from = i;
            while (i + 1 < series.size()
                    && !far(series, i)
                    && beyond(series.get(i + 1), p, 1, side).equals(side)) {
                i++;
            }
            boolean openStart = from > 0 && far(series, from - 1);
            boolean openEnd = i + 1 < series.size() && far(series, i);
            var to = openEnd || i + 1 == series.size()
                    ? series.get(i).at()
                    : series.get(i + 1).at();
            if (openStart
                    || openEnd
                    || !Duration.between(series.get(from).at(), to)
                            .minus(p.minimum())
                            .isNegative()) {
                found.add(side + series.get(from).at() + to);
            }
            i++;
        }
        return found;
    }

    private static boolean far(List<TemperatureReading> series, int i) {
        return Duration.between(series.get(i).at(), series.get(i + 1).at()).toSeconds() > 600;
    }

    private static String beyond(TemperatureReading reading, TemperatureProfile p, int inward, String side) {
        double c = reading.celsius().doubleValue();
        double h = p.hysteresis().doubleValue() * inward;
        if (c > p.upper().orElseThrow().doubleValue() - (side.equals("WARM") ? h : 0)) {
            return "WARM";
        }
        return c < p.lower().orElseThrow().doubleValue() + (side.equals("COLD") ? h : 0) ? "COLD" : "";
    }

    @Test
    void random_series_are_judged_as_somebody_would_who_counts() {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        int rounds = Boolean.getBoolean("himuro.proof") ? 20_000 : 1_000;
        for (int round = 0; round < rounds; round++) {
            var series = new ArrayList<TemperatureReading>();
            int minute = 0;
            double celsius = -78;
            for (int n = 0; n < random.nextInt(2, 60); n++) {
                minute += random.nextInt(12) == 0 ? 5 * random.nextInt(2, 9) : 5;
                celsius = random.nextInt(15) == 0 ? -61 + random.nextInt(3) : celsius + random.nextGaussian() * 8;
                celsius = Math.clamp(celsius, -110, -45);
                series.add(reading(minute, String.valueOf(Math.round(celsius))));
            }
            var judged = Excursions.of(series, ULT, whole(series), FIVE);
            assertThat(judged.excursions().stream()
                            .map(e -> e.side().name() + e.from() + e.to())
                            .toList())
                    .as("round %s: %s", round, series)
                    .isEqualTo(naive(series, ULT));
        }
    }

    private static SeriesTimes.Said times(String zone, String... lines) {
        return timesOf("", zone, lines);
    }

    private static SeriesTimes.Said timesOf(String head, String zone, String... lines) {
        var text = "Maker:,Elitech\nSerial No:,A7\n" + head + "Time,Temperature °C\n" + String.join("\n", lines) + "\n";
        var read = LoggerFileReader.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Claim.NONE);
        if (!(read instanceof Reading.Read<LoggerReading>(var file, var findings))) {
            throw new AssertionError(read.findings());
        }
        return SeriesTimes.of(file, ZoneId.of(zone));
    }

    @Test
    void what_a_file_says_of_its_zone_goes_before_what_a_person_says() {
        var lines = new String[] {"2026-03-20 01:30:00,-78", "2026-03-20 02:30:00,-78"};
        var stated = timesOf("Time zone: UTC+09:00\n", "Europe/Berlin", lines);
        assertThat(stated.readings().getFirst().at()).isEqualTo(Instant.parse("2026-03-19T16:30:00Z"));
        assertThat(stated.zoneFrom()).isEqualTo(ZoneFrom.FILE);
        var told = timesOf("", "Europe/Berlin", lines);
        assertThat(told.readings().getFirst().at()).isEqualTo(Instant.parse("2026-03-20T00:30:00Z"));
        assertThat(told.zoneFrom()).isEqualTo(ZoneFrom.PERSON);
    }

    @Test
    void the_hour_that_comes_twice_is_told_apart_by_the_order_of_the_readings() {
        var said = times(
                "Europe/Berlin",
                "2026-10-25 01:30:00,-78",
                "2026-10-25 02:00:00,-78",
                "2026-10-25 02:30:00,-78",
                "2026-10-25 02:00:00,-50",
                "2026-10-25 02:30:00,-78",
                "2026-10-25 03:00:00,-78");
        assertThat(said.readings()).hasSize(6);
        assertThat(said.readings())
                .extracting(TemperatureReading::at)
                .isSorted()
                .endsWith(Instant.parse("2026-10-25T02:00:00Z"));
        assertThat(said.zoneFrom()).isEqualTo(ZoneFrom.PERSON);
        assertThat(Excursions.of(said.readings(), ULT, whole(said.readings()), said.interval())
                        .gaps())
                .isEmpty();
    }

    @Test
    void a_time_that_the_zone_never_shows_is_refused_with_its_line() {
        var said =
                times("Europe/Berlin", "2026-03-29 01:30:00,-78", "2026-03-29 02:30:00,-78", "2026-03-29 03:30:00,-78");
        assertThat(said.faults())
                .containsExactly(
                        Reason.of("LOGGER_TIME_NOT_IN_ZONE", 5, LocalDateTime.of(2026, 3, 29, 2, 30), "Europe/Berlin"));
        assertThat(times("+01:00", "2026-03-29 01:30:00,-78", "2026-03-29 02:30:00,-78", "2026-03-29 03:30:00,-78")
                        .readings())
                .hasSize(3);
    }

    @Test
    void of_two_readings_at_one_time_the_warmer_counts() {
        var said = times("UTC", "2026-03-20 01:30:00,-78", "2026-03-20 01:30:00,-50", "2026-03-20 02:30:00,-78");
        assertThat(said.readings()).hasSize(2);
        assertThat(said.readings().getFirst().celsius()).isEqualByComparingTo("-50");
    }

    @Test
    void every_class_of_parcels_and_places_has_a_profile_with_its_source() {
        assertThat(List.of("AMBIENT", "REFRIGERATED", "FROZEN_20", "ULT_80", "CRYO_135", "LN2_VAPOUR", "LN2_LIQUID"))
                .allSatisfy(c -> assertThat(Profiles.latest(c)).isPresent());
        assertThat(Profiles.all()).allSatisfy(p -> {
            assertThat(p.source()).isNotBlank();
            assertThat(p.upper()).isPresent();
        });
        assertThat(Profiles.all())
                .extracting(p -> p.temperatureClass() + p.version())
                .doesNotHaveDuplicates();
    }

    @Test
    void mean_kinetic_temperature_leans_to_the_warm_and_is_not_said_of_what_is_frozen() {
        var readings = series("2", "8");
        assertThat(MeanKinetic.of(readings, "REFRIGERATED"))
                .hasValueSatisfying(mean -> assertThat(mean).isBetween(new BigDecimal("5.3"), new BigDecimal("5.8")));
        assertThat(MeanKinetic.of(series("20", "20"), "AMBIENT")).contains(new BigDecimal("20.00"));
        assertThat(MeanKinetic.of(readings, "ULT_80")).isEmpty();
    }

    @Test
    void serial_numbers_are_compared_without_the_signs_that_programs_add() {
        assertThat(SerialMatch.of(Optional.of("0000-00417"), Optional.of("417")))
                .isEqualTo(SerialMatch.SAME);
        assertThat(SerialMatch.of(Optional.of("A1"), Optional.of("A2"))).isEqualTo(SerialMatch.OTHER);
        assertThat(SerialMatch.of(Optional.empty(), Optional.of("A2"))).isEqualTo(SerialMatch.NOT_IN_FILE);
        assertThat(SerialMatch.of(Optional.of("A1"), Optional.empty())).isEqualTo(SerialMatch.NOT_RECORDED);
    }

    @Test
    void a_hundred_thousand_readings_are_drawn_without_losing_a_peak() {
        var series = new ArrayList<TemperatureReading>();
        for (int i = 0; i < 100_000; i++) {
            series.add(new TemperatureReading(
                    START.plusSeconds(i), new BigDecimal(i == 54_321 ? "30" : i == 777 ? "-99" : "-78")));
        }
        var second = Optional.of(Duration.ofSeconds(1));
        var judged = Excursions.of(series, ULT, whole(series), second);
        var plot = SeriesPlot.of(series, ULT, judged, whole(series), second, ZoneId.of("Asia/Tokyo"));
        assertThat(plot.lines()).hasSize(1);
        var points = plot.lines().getFirst().split("[ML]");
        assertThat(points.length).isLessThan(4 * 1000);
        var heights = java.util.Arrays.stream(points)
                .filter(p -> !p.isBlank())
                .map(p -> Double.parseDouble(p.split(" ")[1]))
                .toList();
        assertThat(heights.stream().filter(y -> y < 40).count()).isEqualTo(1);
        assertThat(heights.stream().filter(y -> y > 230).count()).isEqualTo(1);
        assertThat(plot.times()).hasSizeBetween(3, 8);
        assertThat(plot.degrees()).hasSizeBetween(3, 8);
    }
}
