package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.himuro.labels.picture.PossibleLattices.Spot;

/** Where symbols lie, and what that proves: never another lattice than the rack's own, whichever of its wells hold tubes. */
@Tag("L6")
class PossibleLatticesTest {
    private static final double PLAY = 0.09;

    /** A rack in a picture, and the symbols that were read in it. */
    private record Scene(Lattice rack, List<Spot> symbols, double longest) {

        /** Any tubes, each anywhere within its play; a label's symbol beside the wells in every second picture. */
        static Scene of(long seed, int tubes) {
            var random = new SplittableRandom(seed);
            var rack = rack(random);
            var nodes = new ArrayList<Node>();
            for (var k = 0; k < 96; k++) {
                nodes.add(random.nextInt(k + 1), new Node(k % 12, k / 12));
            }
            var symbols = new ArrayList<>(nodes.subList(0, tubes).stream()
                    .map(n -> in(rack, n, random))
                    .toList());
            if (random.nextBoolean()) {
                symbols.add(new Spot(rack.px(-1.2 + random.nextDouble(), 3), rack.py(-1, 8 * random.nextDouble())));
            }
            return new Scene(rack, symbols, rack.pitch() * random.nextDouble(1.1, 1.5));
        }

        private static Lattice rack(SplittableRandom random) {
            var pitch = random.nextDouble(60, 300);
            var turn = Math.toRadians(random.nextDouble(-7, 7));
            var ax = pitch * Math.cos(turn);
            var ay = pitch * Math.sin(turn);
            return new Lattice(random.nextDouble(100, 400), random.nextDouble(100, 400), ax, ay, -ay, ax);
        }

        private static Spot in(Lattice rack, Node n, SplittableRandom random) {
            var off = PLAY * Math.sqrt(random.nextDouble());
            var way = random.nextDouble(2 * Math.PI);
            var i = n.i() + off * Math.cos(way);
            var j = n.j() + off * Math.sin(way);
            return new Spot(rack.px(i, j), rack.py(i, j));
        }

        PossibleLattices possible() {
            return PossibleLattices.of(symbols, RackShape.OF_96, 0.4 * rack.pitch(), longest);
        }

        boolean proves(Lattice lattice) {
            return proves(possible(), lattice);
        }

        static boolean proves(PossibleLattices possible, Lattice lattice) {
            return possible.has(lattice) && possible.rivals(lattice).isEmpty();
        }
    }

    @Property(tries = 60)
    void the_racks_own_lattice_is_always_possible(@ForAll long seed, @ForAll @IntRange(min = 1, max = 96) int tubes) {
        var scene = Scene.of(seed, tubes);
        assertThat(scene.possible().has(scene.rack)).isTrue();
    }

    @Property(tries = 60)
    void a_dozen_tubes_anywhere_prove_it(@ForAll long seed, @ForAll @IntRange(min = 12, max = 96) int tubes) {
        var scene = Scene.of(seed, tubes);
        var possible = scene.possible();
        assertThat(Scene.proves(possible, scene.rack)).isTrue();
        assertThat(possible.only())
                .hasValueSatisfying(only ->
                        assertThat(only).matches(possible::has).matches(lattice -> isSame(lattice, scene.rack)));
    }

    @Property(tries = 60)
    void no_other_lattice_is_ever_proved(@ForAll long seed, @ForAll @IntRange(min = 1, max = 96) int tubes) {
        var scene = Scene.of(seed, tubes);
        var possible = scene.possible();
        assertThat(wrong(scene.rack, new SplittableRandom(seed))).noneMatch(lattice -> Scene.proves(possible, lattice));
        assertThat(possible.only()).matches(only -> only.isEmpty() || isSame(only.get(), scene.rack));
    }

    /** Finer and wider ones, of another distance, turned, skewed, and beside the wells. */
    private static Stream<Lattice> wrong(Lattice rack, SplittableRandom random) {
        var longer = random.nextDouble(0.05, 0.4);
        var turn = Math.toRadians(random.nextDouble(3, 9));
        return Stream.of(
                stretched(rack, 0.5),
                stretched(rack, 2.0 / 3),
                stretched(rack, 1.5),
                stretched(rack, 2),
                stretched(rack, 214.1 / 262.5),
                stretched(rack, 1 + longer),
                stretched(rack, 1 - longer),
                turned(rack, turn),
                turned(rack, -turn),
                new Lattice(rack.x(), rack.y(), rack.ax(), rack.ay(), 1.1 * rack.bx(), 1.1 * rack.by()),
                new Lattice(rack.x(), rack.y(), rack.ax(), rack.ay(), rack.bx() + 0.1 * rack.ax(), rack.by()),
                rack.shifted(0.5 * rack.ax(), 0.5 * rack.ay()),
                rack.shifted(0.3 * rack.ax() + 0.3 * rack.bx(), 0.3 * rack.ay() + 0.3 * rack.by()));
    }

    private static boolean isSame(Lattice a, Lattice b) {
        return Math.hypot(a.ax() - b.ax(), a.ay() - b.ay()) < 0.03 * b.pitch();
    }

    private static Lattice stretched(Lattice l, double by) {
        return new Lattice(l.x(), l.y(), by * l.ax(), by * l.ay(), by * l.bx(), by * l.by());
    }

    private static Lattice turned(Lattice l, double by) {
        var ax = l.ax() * Math.cos(by) - l.ay() * Math.sin(by);
        var ay = l.ax() * Math.sin(by) + l.ay() * Math.cos(by);
        return new Lattice(l.x(), l.y(), ax, ay, -ay, ax);
    }

    /** As long as the picture would have room for both. */
    @Example
    void tubes_in_every_second_well_of_every_second_row_do_not_tell_which_of_two_racks_holds_them() {
        var rack = new Lattice(100, 100, 100, 2, -2, 100);
        var symbols = Stream.of(0, 2, 4, 6, 8, 10)
                .flatMap(i -> Stream.of(0, 2, 4, 6).map(j -> new Spot(rack.px(i, j), rack.py(i, j))))
                .toList();
        var roomForBoth = new Scene(rack, symbols, 210);
        assertThat(roomForBoth.proves(rack)).isFalse();
        assertThat(roomForBoth.proves(rack.wider(2))).isFalse();
        assertThat(new Scene(rack, symbols, 150).proves(rack)).isTrue();
    }

    @Example
    void one_tube_proves_nothing() {
        var scene = Scene.of(1, 1);
        assertThat(scene.proves(scene.rack)).isFalse();
    }
}
