package org.himuro.labels.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.labels.render.Samples.done;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.symbol.Resolution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture shows what the printer will set: the same places, to the dot. */
@Tag("L3")
class AgreementTest {
    private static final Pattern SYMBOL = Pattern.compile("\\^FO(\\d+),(\\d+)\\^BXN,(\\d+),200,(\\d+),(\\d+)");
    private static final Pattern BARS = Pattern.compile("\\^FO(\\d+),(\\d+)\\^BY(\\d+)\\^BCN,(\\d+)");

    @ParameterizedTest
    @CsvSource({
        "CRYOVIAL_WRAP, 203",
        "CRYOVIAL_WRAP, 300",
        "CRYOVIAL_WRAP, 600",
        "BOX, 203",
        "BOX, 300",
        "BOX, 600",
        "COMMAND_CARD, 300"
    })
    void symbols_stand_at_the_same_dots(Layouts layout, int dpi) {
        var picture = picture(layout, dpi);
        var symbol = only(SYMBOL, zpl(layout, dpi));
        var x = number(symbol, 1);
        var y = number(symbol, 2);
        var side = number(symbol, 3) * number(symbol, 4);
        assertThat(isBlack(picture, x, y + side - 1)).isTrue();
        assertThat(isBlack(picture, x + side - 1, y + side - 1)).isTrue();
        for (var i = 0; i < side; i++) {
            assertThat(isBlack(picture, x, y + i)).as("left border").isTrue();
            assertThat(isBlack(picture, x - 1, y + i)).as("quiet zone").isFalse();
            assertThat(isBlack(picture, x + i, y + side)).as("quiet zone").isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"203", "300", "600"})
    void bars_stand_at_the_same_dots(int dpi) {
        var picture = picture(Layouts.BOX, dpi);
        var bars = only(BARS, zpl(Layouts.BOX, dpi));
        var x = number(bars, 1);
        var y = number(bars, 2);
        for (var row = y; row < y + number(bars, 4); row++) {
            for (var dot = 0; dot < number(bars, 3) * 2; dot++) {
                assertThat(isBlack(picture, x + dot, row)).as("start bar").isTrue();
            }
            assertThat(isBlack(picture, x - 1, row)).as("quiet zone").isFalse();
        }
    }

    private static Values values(Layouts layout) {
        return switch (layout) {
            case CRYOVIAL_WRAP -> Samples.vial(Samples.TUBE, "大腸 癌部");
            case BOX -> Samples.box("BNCH000045T");
            case COMMAND_CARD -> Samples.card();
            case CAP_DOT, WORKER_BADGE, FREEZER, PARCEL, EXEMPT_HUMAN, NO_DRY_ICE, DRY_ICE ->
                new Values(layout.layout().samples().getOrDefault("ja", Map.of()));
        };
    }

    private static String zpl(Layouts layout, int dpi) {
        return done(new ZplRenderer(new Resolution(dpi)).zpl(layout.layout(), List.of(values(layout))));
    }

    private static BufferedImage picture(Layouts layout, int dpi) {
        return done(new PngRenderer(new Resolution(dpi)).picture(layout.layout(), values(layout)));
    }

    private static MatchResult only(Pattern pattern, String zpl) {
        var found = pattern.matcher(zpl).results().toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean isBlack(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 128;
    }
}
