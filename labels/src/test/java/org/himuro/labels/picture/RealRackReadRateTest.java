package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.himuro.labels.picture.Disturbed.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Racks put together from the bottoms of real tubes, where these pictures are at hand ({@code -Dhimuro.cases}): one rack in
 * {@code test}; as many tubes as asked for in {@code proof} (lims/docs/proof/rack-pictures.md).
 */
@Tag("L6")
class RealRackReadRateTest {
    private static final boolean FULL = Boolean.getBoolean("himuro.proof");
    private static final int SYMBOLS = Integer.getInteger("himuro.symbols", FULL ? 20_000 : 1);

    private List<RealBottom> vials = List.of();
    private List<RealBottom> pins = List.of();

    @BeforeEach
    void needs_the_pictures() throws IOException {
        var cases = Path.of(System.getProperty("himuro.cases", ""));
        vials = RealBottom.in(cases, RealBottom.VIALS);
        pins = RealBottom.in(cases, RealBottom.PINS);
        assumeTrue(!vials.isEmpty() && !pins.isEmpty(), "no pictures of real tubes: himuro.cases is not set");
    }

    @Test
    @SuppressWarnings("SystemOut") // the seed makes a failure repeatable
    void no_real_bottom_is_ever_read_wrongly_or_taken_for_an_empty_well() throws IOException {
        var given = System.getProperty("himuro.seed", "");
        var seed = given.isBlank() ? System.nanoTime() & 0xFFFF_FFFFL : Long.parseLong(given);
        System.out.println("seed of RealRackReadRate: " + seed);
        var random = new SplittableRandom(seed);
        var table = new RateTable();
        do {
            for (var disturbed : FULL ? List.of(RealDisturbed.values()) : one(seed)) {
                read(disturbed, random.split(), table);
            }
            table.print(); // so that a run that is stopped has its figures
        } while (table.tubes() < SYMBOLS);
        table.assertNothingWrong();
        if (FULL) {
            table.assertRates();
        }
    }

    /** Each once refused; 1009, a rack of pins of which a sixth is too faint to be read, once with codes at wrong positions. */
    @ParameterizedTest
    @CsvSource({
        "FAINT, 1550, 0.95",
        "FAINT, 6, 0.95",
        "FAINT, 19, 0.95",
        "FAINT, 1004, 0.95",
        "FAINT, 1007, 0.95",
        "FAINT, 1009, 0.80",
        "FAINT, 2007, 0.80",
        "FAINT, 2016, 0.95",
        "FAINT, 2053, 0.80",
        "FAINT, 2056, 0.95"
    })
    @EnabledIfSystemProperty(named = "himuro.proof", matches = "true", disabledReason = "runs in ./himuro proof")
    void what_once_failed_is_read(RealDisturbed disturbed, long seed, double least) throws IOException {
        var table = new RateTable();
        read(disturbed, new SplittableRandom(seed), table);
        table.assertNothingWrong();
        assertThat(table.rate()).isGreaterThanOrEqualTo(least);
    }

    /** One disturbance of those that are read fast, another each time. */
    private static List<RealDisturbed> one(long seed) {
        var fast = java.util.Arrays.stream(RealDisturbed.values())
                .filter(d -> d.place != Place.HARD && d != RealDisturbed.LARGE)
                .toList();
        return List.of(fast.get((int) Math.floorMod(seed, (long) fast.size())));
    }

    private void read(RealDisturbed disturbed, SplittableRandom random, RateTable table) throws IOException {
        var any = RealLook.any(random);
        var look = disturbed.look(FULL ? any : any.with(Trait.MODULE, 4.5));
        var rack = look.at(Trait.PINS) > 0
                ? RealRack.of(pins, look.with(Trait.SYMBOL, 0.32), random)
                : RealRack.of(vials, look, random);
        var file = rack.file();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var before = system.getProcessCpuTime();
        var reading = new RackPictureReader(RackShape.OF_96, SeenFrom.BELOW).read(file);
        table.took((system.getProcessCpuTime() - before) / 1e9);
        table.add(disturbed.what, disturbed.place, Tally.of(reading, rack.truth()));
    }

    /** What ZXing alone reads of the same tubes, each cut out at its true place. */
    @Test
    @EnabledIfSystemProperty(named = "himuro.proof", matches = "true", disabledReason = "runs in ./himuro proof")
    @SuppressWarnings("SystemOut") // a figure of the proof
    void zxing_alone_reads_fewer_of_the_same_tubes() {
        var random = new SplittableRandom(20261129);
        var tubes = 0;
        var plain = 0;
        var variants = 0;
        var ours = 0;
        for (var rack = 0; rack < 6; rack++) {
            var made = RealRack.of(vials, RealLook.any(random).with(Trait.PINS, 0), random);
            tubes += made.truth().size();
            for (var crop : made.crops()) {
                plain += PlainZxing.reads(crop, false) ? 1 : 0;
                variants += PlainZxing.reads(crop, true) ? 1 : 0;
            }
            ours += Tally.of(new RackPictureReader(RackShape.OF_96, SeenFrom.BELOW).read(made.gray()), made.truth())
                    .read();
        }
        System.out.printf(
                "of %d tubes ZXing alone reads %d, in simple variants %d, ours %d%n", tubes, plain, variants, ours);
        assertThat(ours).isGreaterThan(variants);
    }
}
