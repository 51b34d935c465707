package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.himuro.labels.layout.Area;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.LayoutFile;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.layout.Placed.PlacedSymbol;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.PlacedLabel;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.render.PngRenderer;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.labels.symbol.Resolution;
import org.himuro.labels.symbol.SymbolKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a label printer, a page and the preview show of one label is the same: seen by renderers that share nothing with the writers, Poppler
 * for PDF and {@code zpl.js} in Chromium for ZPL.
 */
@Tag("L2")
@Tag("L3")
@ExtendWith(WithBrowser.class)
class LabelsAgreeTest {
    private static final int DPI = 300;

    /** Where two shapes touch, the greys of the preview add up. */
    private static final int SEAMS = 3;

    private static final Resolution PRINTER = new Resolution(DPI);

    @TempDir
    private Path folder;

    private final Page window;

    LabelsAgreeTest(Chromium chromium) throws IOException {
        window = chromium.context("about:blank", 400, 300, false, "ja").newPage();
        window.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("zpl.js")));
    }

    @AfterEach
    void close() {
        window.context().close();
    }

    static Stream<Arguments> labels() throws IOException {
        var own = (LayoutFile.Reading.Read) LayoutFile.read(resource("every-symbol.yaml"));
        return Stream.concat(Layouts.all().stream(), Stream.of(own.layout()))
                .flatMap(layout -> layout.samples().entrySet().stream()
                        .map(s -> Arguments.of(layout.name(), s.getKey(), new Label(layout, s.getValue()))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("labels")
    void printer_page_and_preview_agree(String name, String language, Label label) throws Exception {
        var pdf = label.pdf();
        var printed = printed(label);
        var page = new LabelPicture(new Poppler(folder).page(pdf, DPI), DPI);
        var preview = label.preview();
        var symbols = label.symbols().stream().map(PlacedSymbol::area).toList();
        for (var symbol : label.symbols()) {
            assertSymbol("ZPL", printed, symbol);
            assertSymbol("PDF", page, symbol);
            assertSymbol("PNG", preview, symbol);
        }
        assertThat(printed.strays(page, symbols))
                .as("dots of ZPL that PDF lacks")
                .isZero();
        assertThat(page.strays(printed, symbols))
                .as("dots of PDF that ZPL lacks")
                .isZero();
        assertThat(printed.differences(preview, symbols))
                .as("dots that printer and preview set otherwise")
                .isLessThanOrEqualTo(SEAMS);
        assertThat(new Poppler(folder).text(pdf).replaceAll("\\s", ""))
                .isEqualTo(label.text().replaceAll("\\s", ""));
    }

    private static void assertSymbol(String view, LabelPicture picture, PlacedSymbol placed) {
        var symbol = placed.symbol();
        var white = symbol.kind().quietModules() * placed.module();
        var area = placed.area();
        var seen = new Area(
                area.x() - white,
                area.y() - (symbol.kind().isLinear() ? 0 : white),
                area.width() + 2 * white,
                area.height() + (symbol.kind().isLinear() ? 0 : 2 * white));
        var first = symbol.kind() == SymbolKind.GS1_DATA_MATRIX ? "\u001d" : "";
        assertThat(picture.symbol(seen)).as("symbol of %s", view).isEqualTo(first + symbol.text());
        var ink = picture.ink(seen);
        assertThat(ink.x()).as("left of %s", view).isCloseTo(area.x(), within(LabelPicture.NEAR_MM));
        assertThat(ink.y()).as("top of %s", view).isCloseTo(area.y(), within(LabelPicture.NEAR_MM));
        assertThat(ink.right()).as("right of %s", view).isCloseTo(area.right(), within(LabelPicture.NEAR_MM));
        assertThat(ink.bottom()).as("bottom of %s", view).isCloseTo(area.bottom(), within(LabelPicture.NEAR_MM));
    }

    @Test
    void what_does_not_agree_is_noticed() throws Exception {
        var label =
                new Label(Layouts.BOX.layout(), Layouts.BOX.layout().samples().getOrDefault("ja", Map.of()));
        var good = printed(label);
        assertThat(good.moved(1).strays(good, List.of())).as("0.08 mm aside").isZero();
        assertThat(good.moved(3).strays(good, List.of())).as("0.25 mm aside").isPositive();
        var cut = printed(label.with("line2", "F-02 / 棚 3 / 箱 1"));
        assertThat(good.strays(cut, List.of()))
                .as("a text that lost its last letter")
                .isPositive();
        var other = printed(label.with("line1", "新鮮凍緒 9 x 9"));
        assertThat(good.differences(other, List.of()))
                .as("another letter of like shape")
                .isPositive();
        var wrong = printed(label.with("code", "BNCH000046R"));
        assertThat(wrong.symbol(new Area(1.5, 1.5, 8.2, 8.2))).isNotEqualTo(good.symbol(new Area(1.5, 1.5, 8.2, 8.2)));
    }

    private LabelPicture printed(Label label) throws IOException {
        var layout = label.layout();
        var png = (String) window.evaluate(
                "([zpl, width, height]) => zplToPng(zpl, width, height)",
                List.of(label.zpl(), PRINTER.toDot(layout.width()), PRINTER.toDot(layout.height())));
        return new LabelPicture(
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png))), DPI);
    }

    private static String resource(String name) throws IOException {
        try (var in = LabelsAgreeTest.class.getResourceAsStream("/labels/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A layout with values. */
    record Label(Layout layout, Map<String, String> values) {
        Label with(String field, String value) {
            var changed = new java.util.HashMap<>(values);
            changed.put(field, value);
            return new Label(layout, changed);
        }

        String zpl() {
            return done(new ZplRenderer(PRINTER).zpl(layout, List.of(new Values(values))));
        }

        /** On a page of its own, in its upper left corner. */
        byte[] pdf() {
            var stock = new SheetStock(
                    Math.max(50, layout.width()),
                    Math.max(50, layout.height()),
                    1,
                    1,
                    0,
                    0,
                    layout.width(),
                    layout.height());
            return done(new SheetRenderer(stock).pdf(layout, List.of(new Values(values))));
        }

        LabelPicture preview() {
            return new LabelPicture(done(new PngRenderer(PRINTER).picture(layout, new Values(values))), DPI);
        }

        List<PlacedSymbol> symbols() {
            return placed().items().stream()
                    .filter(PlacedSymbol.class::isInstance)
                    .map(PlacedSymbol.class::cast)
                    .toList();
        }

        String text() {
            return placed().items().stream()
                    .filter(PlacedText.class::isInstance)
                    .map(t -> ((PlacedText) t).text())
                    .collect(Collectors.joining("\n"));
        }

        private PlacedLabel placed() {
            return switch (Placement.onPaper(layout, values)) {
                case Placement.Result.Fits(var label) -> label;
                case Placement.Result.Refused(var faults) -> throw new AssertionError(faults.toString());
            };
        }

        private static <T> T done(Rendering<T> rendering) {
            return switch (rendering) {
                case Rendering.Done<T>(var output) -> output;
                case Rendering.Refused<T>(var faults) -> throw new AssertionError(faults.toString());
            };
        }
    }
}
