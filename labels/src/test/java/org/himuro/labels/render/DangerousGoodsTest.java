package org.himuro.labels.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.himuro.labels.render.Samples.done;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.stream.IntStream;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.symbol.Resolution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Marks of dangerous goods, measured as an inspector does it: with a ruler on what is printed (PI 650; ADR 5.2.2.2; PI 954). */
@Tag("L3")
class DangerousGoodsTest {
    private static final int DPI = 300;

    @Test
    void the_un3373_mark_has_its_prescribed_size() {
        var parcel = picture(Layouts.PARCEL);
        var across = run(parcel, 86, 50, -1) + run(parcel, 86, 50, 1);
        assertThat(across / Math.sqrt(2)).as("side").isBetween(50.0, 51.0);
        assertThat(line(parcel, 84) / Math.sqrt(2))
                .as("line, measured across it")
                .isGreaterThanOrEqualTo(2.0);
        assertThat(height(parcel, 30, 70, 78, 94))
                .as("letters of the UN number")
                .isGreaterThanOrEqualTo(6.0);
        for (var top : new double[] {122.5, 131.1, 139.7}) {
            assertThat(height(parcel, 23, 28.5, top, top + 8.4))
                    .as("letters of the name")
                    .isGreaterThanOrEqualTo(6.0);
        }
    }

    @Test
    void the_class_9_label_has_its_prescribed_size() {
        var ice = picture(Layouts.DRY_ICE);
        var across = run(ice, 74, 74, -1) + run(ice, 74, 74, 1);
        assertThat(across / Math.sqrt(2)).as("side").isCloseTo(100.4, within(0.3));
        assertThat(line(ice, 80) / Math.sqrt(2)).as("line within").isGreaterThanOrEqualTo(2.0);
        assertThat(stripes(ice, 72)).as("stripes").isEqualTo(7);
        assertThat(stripes(ice, 76)).as("stripes below the middle").isZero();
        assertThat(height(ice, 5, 16, 147, 163)).as("letters of the UN number").isGreaterThanOrEqualTo(12.0);
    }

    /** From the middle to the outermost dot in this row, in mm. */
    private static double run(BufferedImage picture, double y, double middle, int direction) {
        var row = dot(y);
        return IntStream.range(0, picture.getWidth())
                .filter(x -> black(picture, x, row) && (x - dot(middle)) * direction > 0)
                .mapToDouble(x -> Math.abs(x - dot(middle)) * 25.4 / DPI)
                .max()
                .orElseThrow();
    }

    /** The longest run of black in the left half of this row, in mm. */
    private static double line(BufferedImage picture, double y) {
        var longest = 0;
        var run = 0;
        for (var x = 0; x < picture.getWidth() / 4; x++) {
            run = black(picture, x, dot(y)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest * 25.4 / DPI;
    }

    /** Runs of black within the inner line. */
    private static long stripes(BufferedImage picture, double y) {
        return IntStream.range(dot(17), dot(131))
                .filter(x -> black(picture, x, dot(y)) && !black(picture, x - 1, dot(y)))
                .count();
    }

    /** From the uppermost to the lowest black dot, in mm. */
    private static double height(BufferedImage picture, double left, double right, double top, double bottom) {
        var rows = IntStream.range(dot(top), dot(bottom))
                .filter(y -> IntStream.range(dot(left), dot(right)).anyMatch(x -> black(picture, x, y)))
                .summaryStatistics();
        return (rows.getMax() - rows.getMin() + 1) * 25.4 / DPI;
    }

    private static BufferedImage picture(Layouts layout) {
        var sample = layout.layout().samples().getOrDefault("ja", Map.of());
        return done(new PngRenderer(new Resolution(DPI)).picture(layout.layout(), new Values(sample)));
    }

    private static boolean black(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0) < 128;
    }

    private static int dot(double mm) {
        return (int) Math.round(mm / 25.4 * DPI);
    }
}
