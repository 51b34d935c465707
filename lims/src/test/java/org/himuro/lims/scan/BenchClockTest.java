package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.himuro.lims.scan.model.BenchClock;
import org.himuro.lims.scan.model.BenchClock.Contact;
import org.himuro.lims.shared.DeedTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine at a bench with its two clocks, for a day: its clock is wrong from the beginning and goes wrong, somebody sets it,
 * the machine sleeps, the browser is started anew. Whatever happened, the true time lies within what is said of it.
 */
@Tag("C7")
class BenchClockTest {
    private static final int CASES = 20_000;
    private static final long SECOND = 1000;
    /** What the machine shows is cut to milliseconds. */
    private static final long SHOWN = 5;

    private static final long HOUR = 3600 * SECOND;
    private static final long DAY = Instant.parse("2026-11-20T00:00:00Z").toEpochMilli();

    @TempDir
    private Path folder;

    /** What befalls the machine between two of its moments. */
    private enum Befalls {
        NOTHING,
        SET,
        SLEEP,
        NEW_BROWSER
    }

    /** All in milliseconds; the time that passes is the true one. */
    private static final class Machine {
        private final SplittableRandom random;
        private final double drift;
        private double now = DAY;
        private double wall;
        private double ticks;
        private boolean again;

        Machine(SplittableRandom random) {
            this.random = random;
            this.drift = random.nextDouble(-4e-5, 4e-5);
            this.wall = DAY + random.nextLong(-HOUR, HOUR);
        }

        void pass(long time, Befalls what) {
            now += time;
            wall += time * (1 + drift);
            ticks += time * (1 + drift);
            switch (what) {
                case NOTHING -> {}
                case SET -> wall += far(random);
                case SLEEP -> {
                    long asleep = random.nextLong(SECOND, 2 * HOUR);
                    now += asleep;
                    wall += asleep * (1 + drift);
                }
                case NEW_BROWSER -> again = true;
            }
        }

        Instant shown() {
            return Instant.ofEpochMilli(Math.round(wall));
        }

        private static long far(SplittableRandom random) {
            long by = random.nextLong(2 * SECOND, HOUR);
            return random.nextBoolean() ? by : -by;
        }
    }

    private record Told(BenchClock clock, Instant now, double scanned, Befalls before, Befalls after) {}

    private static Told day(SplittableRandom random, Befalls before, Befalls after) {
        var machine = new Machine(random);
        long way = random.nextLong(2, 1500);
        long there = random.nextLong(0, way + 1);
        double sent = machine.wall;
        machine.pass(there, Befalls.NOTHING);
        double told = machine.now;
        machine.pass(way - there, Befalls.NOTHING);
        double ticksAtContact = machine.ticks - (machine.wall - (sent + machine.wall) / 2);
        var contactAt = Instant.ofEpochMilli(Math.round((sent + machine.wall) / 2));
        var lost = machine.again;
        machine.pass(random.nextLong(8 * HOUR), before);
        lost |= machine.again;
        double scanned = machine.now;
        var said = machine.shown();
        var counted = lost
                ? Optional.<Duration>empty()
                : Optional.of(Duration.ofMillis(Math.round(machine.ticks - ticksAtContact)));
        double ticksAtScan = machine.ticks;
        machine.again = false;
        machine.pass(random.nextLong(8 * HOUR), after);
        var since = machine.again
                ? Optional.<Duration>empty()
                : Optional.of(Duration.ofMillis(Math.round(machine.ticks - ticksAtScan)));
        var sentAt = machine.shown();
        machine.pass(random.nextLong(7 * SECOND), Befalls.NOTHING);
        var contact = new Contact(Instant.ofEpochMilli(Math.round(told)), contactAt, Duration.ofMillis(way), counted);
        var clock = new BenchClock(said, Optional.of(contact), Optional.of(sentAt), since);
        return new Told(clock, Instant.ofEpochMilli(Math.round(machine.now)), scanned, before, after);
    }

    @Test
    void whatever_befalls_the_machine_the_true_time_lies_within_what_is_said_of_it() {
        var random = Browser.random();
        var exact = new EnumMap<Befalls, Integer>(Map.of(Befalls.NOTHING, 0));
        for (int i = 0; i < CASES; i++) {
            var what = Befalls.values();
            var before = what[random.nextInt(what.length)];
            var after = what[random.nextInt(what.length)];
            var told = day(random, before, after);
            var said = told.clock().at(told.now());
            double wrong = Math.abs(said.meant().toEpochMilli() - told.scanned());
            assertThat(wrong)
                    .as("%s, said %s", told, said)
                    .isLessThanOrEqualTo(Math.max(SECOND, said.off().toMillis()) + SHOWN);
            if (said.off().isZero()) {
                exact.merge(before, 1, Integer::sum);
            }
        }
        assertThat(exact.get(Befalls.NOTHING))
                .as("known to the second where nothing befell the machine before the scan")
                .isGreaterThan(CASES / 12);
    }

    @Test
    void a_clock_that_was_set_by_twenty_minutes_before_the_network_came_back_changes_no_time() {
        var scan = Instant.parse("2026-11-20T01:00:00Z");
        var slow = scan.minus(Duration.ofMinutes(20));
        var contact = new Contact(
                scan.minusSeconds(60),
                slow.minusSeconds(60),
                Duration.ofMillis(20),
                Optional.of(Duration.ofSeconds(60)));
        // it was put right meanwhile, and half an hour later it is sent
        var sent = scan.plus(Duration.ofMinutes(30));
        var clock = new BenchClock(slow, Optional.of(contact), Optional.of(sent), Optional.of(Duration.ofMinutes(30)));
        var said = clock.at(sent.plusMillis(10));
        assertThat(said.meant()).isEqualTo(scan);
        assertThat(said.off()).isZero();
        assertThat(said.isReckoned()).isTrue();
    }

    @Test
    void what_a_clock_that_was_set_leaves_open_the_arrival_cuts_short() {
        var random = Browser.random();
        for (int i = 0; i < CASES / 20; i++) {
            var told = day(random, Befalls.SET, Befalls.NOTHING);
            assertThat(told.clock().at(told.now()).off()).as("%s", told).isLessThanOrEqualTo(Duration.ofSeconds(6));
        }
    }

    @Test
    void where_both_clocks_are_lost_and_the_arrival_says_otherwise_the_doubt_is_as_wide_as_both() {
        var scan = Instant.parse("2026-11-20T01:00:00Z");
        // the browser was closed, and the clock set back by half an hour, between the last answer and the scan
        var said = scan.minus(Duration.ofMinutes(30));
        var contact =
                new Contact(scan.minusSeconds(600), scan.minusSeconds(600), Duration.ofMillis(20), Optional.empty());
        var sent = Optional.of(said.plusSeconds(60));
        var clock = new BenchClock(said, Optional.of(contact), sent, Optional.of(Duration.ofSeconds(60)));
        var reckoned = clock.at(scan.plusSeconds(60));
        assertThat(Duration.between(reckoned.meant(), scan).abs()).isLessThanOrEqualTo(reckoned.off());
        assertThat(reckoned.off()).isGreaterThan(Duration.ofMinutes(14));
    }

    @Test
    void the_same_scan_sent_twice_says_the_same() {
        var scan = Instant.parse("2026-11-20T01:00:00Z");
        var contact = new Contact(scan, scan.plusSeconds(700), Duration.ofMillis(20), Optional.of(Duration.ZERO));
        var first = clock(scan, contact, 1).at(scan.plusSeconds(1));
        var again = clock(scan, contact, 4000).at(scan.plusSeconds(4006));
        assertThat(again.meant()).isEqualTo(first.meant());
        assertThat(again.off()).isEqualTo(first.off());
    }

    private static BenchClock clock(Instant scan, Contact contact, int later) {
        var said = scan.plusSeconds(700);
        return new BenchClock(
                said,
                Optional.of(contact),
                Optional.of(said.plusSeconds(later)),
                Optional.of(Duration.ofSeconds(later)));
    }

    @Test
    void a_clock_that_nobody_knows_is_taken_at_its_word_as_far_as_it_can_be() {
        var now = Instant.parse("2026-11-20T01:00:00Z");
        for (var said : List.of(Instant.EPOCH, Instant.MIN, Instant.MAX, now.plusSeconds(400))) {
            var nothing = new Contact(Instant.MIN, said, Duration.ZERO, Optional.empty());
            for (var contact : Arrays.asList(null, nothing)) {
                var clock = new BenchClock(said, Optional.ofNullable(contact), Optional.empty(), Optional.empty());
                assertThat(clock.at(now)).isEqualTo(new DeedTime(said, said, Duration.ZERO, now));
            }
        }
    }

    @Serdeable
    record Asked(long told, double sent, double received, double local, Optional<Double> ticks) {}

    @Serdeable
    record Answer(double now, int off) {}

    @Test
    void a_bench_without_the_network_reckons_as_the_server_does_with_no_more_than_it_knows() throws Exception {
        var random = Browser.random();
        var asked = new ArrayList<Asked>();
        var expected = new ArrayList<DeedTime>();
        for (int i = 0; i < CASES; i++) {
            long way = 2 * random.nextLong(1, 1500);
            long at = DAY + random.nextLong(-HOUR, HOUR);
            long wall = random.nextLong(8 * HOUR);
            long jump = random.nextInt(3) == 0 ? Machine.far(random) : random.nextLong(-900, 900);
            var ticks = random.nextInt(4) == 0 ? Optional.<Long>empty() : Optional.of(Math.max(0, wall + jump));
            var contact = new Contact(
                    Instant.ofEpochMilli(DAY),
                    Instant.ofEpochMilli(at),
                    Duration.ofMillis(way),
                    ticks.map(Duration::ofMillis));
            var clock = new BenchClock(
                    Instant.ofEpochMilli(at + wall), Optional.of(contact), Optional.empty(), Optional.empty());
            asked.add(new Asked(DAY, at - way / 2.0, at + way / 2.0, at + wall, ticks.map(Long::doubleValue)));
            expected.add(clock.at(Instant.ofEpochMilli(DAY + 24 * HOUR)));
        }
        var answers = Browser.answers("clocked.mjs", folder, asked, Answer.class);
        for (int i = 0; i < CASES; i++) {
            var mine = expected.get(i);
            assertThat(answers.get(i).now())
                    .as("%s", asked.get(i))
                    .isBetween(mine.meant().toEpochMilli() - 1.0, mine.meant().toEpochMilli() + 1.0);
            assertThat(answers.get(i).off()).as("%s", asked.get(i)).isEqualTo((int)
                    mine.off().toSeconds());
        }
    }
}
