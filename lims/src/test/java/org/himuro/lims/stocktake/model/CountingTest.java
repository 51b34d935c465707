package org.himuro.lims.stocktake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.StockTakeLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B7")
class CountingTest {
    private static final UUID ME = new UUID(9, 1);
    private static final UUID COLLEAGUE = new UUID(9, 2);
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Optional<UUID> ONE = Optional.of(new UUID(5, 1));
    private static final Optional<UUID> OTHER = Optional.of(new UUID(5, 2));
    private static final Optional<UUID> NONE = Optional.empty();

    @Test
    void what_is_seen_is_held_against_the_record() {
        assertEquals(Finding.RIGHT, Counting.finding(Look.TUBE, ONE, ONE));
        assertEquals(Finding.OTHER_TUBE, Counting.finding(Look.TUBE, ONE, OTHER));
        assertEquals(Finding.OTHER_TUBE, Counting.finding(Look.TUBE, ONE, NONE));
        assertEquals(Finding.EXTRA, Counting.finding(Look.TUBE, NONE, ONE));
        assertEquals(Finding.EXTRA, Counting.finding(Look.TUBE, NONE, NONE));
        assertEquals(Finding.RIGHT, Counting.finding(Look.EMPTY, NONE, NONE));
        assertEquals(Finding.MISSING, Counting.finding(Look.EMPTY, ONE, NONE));
        assertEquals(Finding.UNREADABLE, Counting.finding(Look.UNREADABLE, ONE, NONE));
        assertEquals(Finding.EXTRA, Counting.finding(Look.UNREADABLE, NONE, NONE));
        assertEquals(Finding.UNREACHED, Counting.finding(Look.UNREACHED, ONE, NONE));
        assertEquals(Finding.UNREACHED, Counting.finding(Look.UNREACHED, NONE, NONE));
    }

    @Test
    void what_was_not_reached_is_counted_apart_and_never_as_right() {
        var lines = new ArrayList<StockTakeLine>();
        var found = List.of(Finding.RIGHT, Finding.RIGHT, Finding.MISSING, Finding.UNREACHED);
        for (int i = 0; i < found.size(); i++) {
            lines.add(line(i + 1, 1, ONE, Optional.of(found.get(i)), ME, NOW));
        }
        lines.add(line(5, 1, ONE, Optional.empty(), ME, NOW));
        lines.add(line(6, 1, NONE, Optional.of(Finding.RIGHT), ME, NOW));
        assertEquals(new Tally(2, 3, 1, 1), Tally.of(lines, true));
        assertEquals(new Tally(1, 1, 0, 0), Tally.of(lines, false));
        assertEquals(Optional.of(2.0 / 3), Tally.of(lines, true).accuracy());
        assertEquals(Optional.empty(), Tally.NOTHING.accuracy());
        assertEquals(5, Tally.of(lines, true).drawn());
    }

    @Test
    void a_box_is_finished_before_the_next_on_the_way_is_opened_and_two_people_stand_before_different_boxes() {
        var lines = new ArrayList<StockTakeLine>();
        for (int i = 0; i < 6; i++) {
            lines.add(line(i + 1, i / 2, ONE, Optional.empty(), ME, NOW));
        }
        assertEquals(1, place(lines, Optional.empty()));
        assertEquals(3, place(lines, box(1)));
        lines.set(2, line(3, 1, ONE, Optional.of(Finding.RIGHT), ME, NOW));
        assertEquals(4, place(lines, box(1)), "the same box first");
        lines.set(3, line(4, 1, ONE, Optional.of(Finding.RIGHT), ME, NOW));
        assertEquals(5, place(lines, box(1)), "then the next on the way");
        lines.set(4, line(5, 2, ONE, Optional.of(Finding.RIGHT), COLLEAGUE, NOW.minusSeconds(20)));
        assertEquals(1, place(lines, box(1)), "not the one a colleague looks into: round to the beginning");
        lines.set(4, line(5, 2, ONE, Optional.of(Finding.RIGHT), COLLEAGUE, NOW.minus(Duration.ofMinutes(6))));
        assertEquals(6, place(lines, box(1)), "who has left it is no reason");
        lines.set(0, line(1, 0, ONE, Optional.of(Finding.RIGHT), COLLEAGUE, NOW));
        lines.set(1, line(2, 0, ONE, Optional.of(Finding.RIGHT), COLLEAGUE, NOW));
        lines.set(4, line(5, 2, ONE, Optional.of(Finding.RIGHT), COLLEAGUE, NOW));
        assertEquals(6, place(lines, box(1)), "unless nothing else is left");
    }

    private static int place(List<StockTakeLine> lines, Optional<UUID> box) {
        return new Round(lines, ME, NOW).next(box).map(StockTakeLine::place).orElse(0);
    }

    private static Optional<UUID> box(int number) {
        return Optional.of(new UUID(2, number));
    }

    private static StockTakeLine line(
            int place, int box, Optional<UUID> tube, Optional<Finding> finding, UUID by, Instant at) {
        return new StockTakeLine(
                new UUID(4, place),
                new UUID(3, 3),
                place,
                new UUID(1, 1),
                new UUID(2, box),
                Frozen.label(0, place),
                tube,
                finding.map(f -> Look.EMPTY),
                finding,
                finding.flatMap(f -> tube),
                Optional.empty(),
                finding.map(f -> by),
                finding.map(f -> at));
    }
}
