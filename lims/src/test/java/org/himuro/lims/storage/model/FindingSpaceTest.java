package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.himuro.lims.storage.model.FindingSpace.Room;
import org.himuro.lims.storage.model.FindingSpace.Share;
import org.himuro.lims.storage.model.FindingSpace.Together;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B2")
class FindingSpaceTest {
    private static final List<Room> BANK = List.of(
            new Room("B1", "U1", "R1", 5),
            new Room("B2", "U1", "R1", 20),
            new Room("B3", "U2", "R1", 12),
            new Room("B4", "U3", "", 40));

    private static List<String> choose(int count, Together how) {
        return FindingSpace.choose(BANK, count, how).stream()
                .map(s -> s.room().code() + " " + s.count())
                .toList();
    }

    @Test
    void one_place_that_fits_best_is_better_than_two_and_else_they_are_filled_in_their_order() {
        assertThat(choose(10, Together.ANYWHERE)).containsExactly("B3 10");
        assertThat(choose(50, Together.ANYWHERE)).containsExactly("B1 5", "B2 20", "B3 12", "B4 13");
        assertThat(choose(100, Together.ANYWHERE)).as("all there is").hasSize(4);
    }

    @Test
    void together_means_all_of_them_or_none() {
        assertThat(choose(22, Together.ONE_UNIT)).containsExactly("B1 5", "B2 17");
        assertThat(choose(41, Together.ONE_UNIT)).isEmpty();
        assertThat(choose(30, Together.ONE_ROOM)).containsExactly("B1 5", "B2 20", "B3 5");
        assertThat(choose(38, Together.ONE_ROOM)).as("B4 stands in no room").isEmpty();
    }

    @Test
    void spread_means_every_unit_has_its_share() {
        assertThat(choose(30, Together.SPREAD)).containsExactly("B2 10", "B3 10", "B4 10");
        assertThat(choose(60, Together.SPREAD)).containsExactly("B1 5", "B2 19", "B3 12", "B4 24");
        assertThat(FindingSpace.choose(BANK.subList(0, 2), 4, Together.SPREAD)).isEmpty();
    }

    /** Whatever there is: never more than is free, never more than asked, and all that was asked where there is room. */
    @Test
    void nothing_is_promised_twice() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            var rooms = IntStream.range(0, random.nextInt(12))
                    .mapToObj(n ->
                            new Room("B" + n, "U" + random.nextInt(4), "R" + random.nextInt(2), random.nextInt(30)))
                    .toList();
            int count = 1 + random.nextInt(120);
            int free = rooms.stream().mapToInt(Room::free).sum();
            for (var how : Together.values()) {
                var shares = FindingSpace.choose(rooms, count, how);
                var given = new HashMap<String, Integer>();
                shares.forEach(s -> given.merge(s.room().code(), s.count(), Integer::sum));
                assertThat(shares).as("seed %d", seed).allSatisfy(s -> {
                    assertThat(s.count()).isPositive();
                    assertThat(given).containsKey(s.room().code());
                    assertThat(given.get(s.room().code()))
                            .isLessThanOrEqualTo(s.room().free());
                });
                assertThat(FindingSpace.found(shares)).as("seed %d", seed).isLessThanOrEqualTo(count);
                if (how == Together.ANYWHERE) {
                    assertThat(FindingSpace.found(shares)).isEqualTo(Math.min(count, free));
                }
                if (how == Together.ONE_UNIT) {
                    assertThat(shares.stream()
                                    .map(Share::room)
                                    .map(Room::unit)
                                    .distinct()
                                    .count())
                            .isLessThanOrEqualTo(1);
                }
            }
        }
    }
}
