package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A few racks in {@code test}; 100,000 tubes in {@code proof} (lims/docs/proof/rack-pictures.md). */
@Tag("L6")
class RackReadRateTest {
    private static final boolean FULL = Boolean.getBoolean("himuro.proof");
    private static final int SYMBOLS = Integer.getInteger("himuro.symbols", FULL ? 100_000 : 1);

    @Test
    @SuppressWarnings("SystemOut") // the table is what this test is for
    void no_tube_is_ever_read_wrongly_or_taken_for_an_empty_well() {
        var given = System.getProperty("himuro.seed", "");
        var seed = given.isBlank() ? System.nanoTime() & 0xFFFF_FFFFL : Long.parseLong(given);
        System.out.println("seed of RackReadRate: " + seed);
        var random = new SplittableRandom(seed);
        var table = new RateTable();
        do {
            for (var disturbed : FULL ? List.of(Disturbed.values()) : some(seed)) {
                table.add(disturbed.what, disturbed.place, read(disturbed, random.split()));
            }
            table.print(); // so that a run that is stopped has its figures
        } while (table.tubes() < SYMBOLS);
        table.assertNothingWrong();
        if (FULL) { // a rate needs many tubes; that nothing is read wrongly holds for each
            table.assertRates();
        }
    }

    /** Three disturbances of those that are read fast, other ones each time. */
    private static List<Disturbed> some(long seed) {
        var fast = new ArrayList<>(List.of(Disturbed.values()));
        fast.removeIf(d -> d.place == Disturbed.Place.HARD && d != Disturbed.SCRATCH);
        Collections.shuffle(fast, new Random(seed));
        return fast.subList(0, 3);
    }

    private static Tally read(Disturbed disturbed, SplittableRandom random) {
        var plain = Look.PLAIN.pitch(FULL ? 150 : 110).filled(FULL ? 0.8 : 0.4);
        var rack = DrawnRack.of(disturbed.look(plain), random);
        return Tally.of(new RackPictureReader(RackShape.OF_96, SeenFrom.BELOW).read(rack.gray()), rack.truth());
    }
}
