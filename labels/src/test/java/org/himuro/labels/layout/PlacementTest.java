package org.himuro.labels.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.layout.Element.Align;
import org.himuro.labels.layout.Element.Mark;
import org.himuro.labels.layout.Element.Rule;
import org.himuro.labels.layout.Element.Text;
import org.himuro.labels.layout.Fault.Code;
import org.himuro.labels.layout.Placed.PlacedText;
import org.himuro.labels.layout.Placement.Result;
import org.himuro.labels.symbol.Resolution;
import org.himuro.labels.symbol.SymbolKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L3")
class PlacementTest {
    private static final Resolution DPI_300 = new Resolution(300);

    @Test
    void a_text_that_is_too_wide_is_refused_and_never_cut() {
        assertThat(codes(text(10, 3, "新鮮凍結検体 大腸"))).containsExactly(Code.TEXT_TOO_WIDE);
        assertThat(codes(text(19, 3, "新鮮凍結検体"))).isEmpty();
    }

    @Test
    void a_text_that_is_too_high_is_refused() {
        assertThat(codes(text(19, 2, "LN2"))).containsExactly(Code.TEXT_TOO_HIGH);
    }

    @Test
    void a_character_without_a_glyph_is_refused_and_not_left_out() {
        assertThat(codes(text(19, 3, "DNA 🧬"))).containsExactly(Code.TEXT_NOT_PRINTABLE);
        assertThat(codes(text(19, 3, "𠮷野 髙﨑"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "か\u3099",
                "e\u0301",
                "神\uFE00",
                "葛\uDB40\uDD00",
                "A\u200BB",
                "A\u202EB",
                "\u2066A\u2069",
                "A\0B",
                "A\tB",
                "A\u2028B",
                "שלום",
                "سلام",
                "🧬",
                "👩\u200D🔬",
                "\uD842",
                "\uE000",
                "\uFFFE",
                "\u0378",
                "\uFEFFA"
            })
    void what_would_be_lost_on_paper_is_refused(String text) {
        assertThat(codes(text(19, 3, text))).containsExactly(Code.TEXT_NOT_PRINTABLE);
    }

    @Test
    void a_very_long_text_is_refused_at_once() {
        assertThat(codes(text(19, 3, "検".repeat(100_000)))).containsExactly(Code.TEXT_TOO_WIDE);
    }

    @Test
    void on_a_round_label_nothing_reaches_beyond_the_circle() {
        var round = Layouts.CAP_DOT.layout();
        var corner = new Text(new Area(0.2, 0.2, 3, 2), 1.6, Face.BOLD, Align.LEFT, new Template("A"));
        var layout =
                new Layout("r", 1, "", "", round.width(), round.height(), true, List.of(), List.of(corner), Map.of());
        assertThat(Placement.onPaper(layout, Map.of()))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        r -> assertThat(r.faults()).extracting(Fault::code).containsExactly(Code.OUTSIDE_LABEL));
    }

    @Test
    void modules_that_the_printer_cannot_set_are_refused() {
        assertThat(codes(mark(1, 0.3))).containsExactly(Code.MODULE_NOT_WHOLE_DOTS);
        assertThat(codes(mark(1, 0.12))).containsExactly(Code.MODULE_TOO_SMALL);
        assertThat(codes(mark(1, 0.254))).isEmpty();
    }

    @Test
    void a_symbol_keeps_its_quiet_zone() {
        assertThat(codes(mark(0.1, 0.254))).containsExactly(Code.OUTSIDE_LABEL);
        var line = new Rule(new Area(5.15, 1, 0.2, 5));
        assertThat(codes(mark(1, 0.254), line)).containsExactly(Code.SYMBOL_CROWDED);
        assertThat(codes(mark(1, 0.254), new Rule(new Area(5.4, 1, 0.2, 5)))).isEmpty();
    }

    @Test
    void what_a_symbol_cannot_hold_is_refused() {
        var mark = new Mark(SymbolKind.DATA_MATRIX, 1, 1, 0.254, 0, new Template("検体"));
        assertThat(codes(mark)).containsExactly(Code.SYMBOL_NOT_WRITABLE);
    }

    @Test
    void a_missing_value_is_named() {
        var layout = new Layout("t", 1, "", "", 20, 10, List.of("code"), List.of());
        assertThat(Placement.onPaper(layout, Map.of()))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        r -> assertThat(r.faults())
                                .containsExactly(Fault.ofFields(Code.FIELD_MISSING, "field code", List.of("code"))));
    }

    @Test
    void capital_letters_stand_in_the_middle_of_their_area() {
        var placed = place(new Text(new Area(0, 2, 20, 4), 3, Face.BOLD, Align.RIGHT, new Template("H")));
        assertThat(placed).isInstanceOfSatisfying(Result.Fits.class, fits -> {
            var text = (PlacedText) fits.label().items().getFirst();
            assertThat(text.baseline() - 3 * Face.CAP_HEIGHT / 2).isEqualTo(4.0);
            assertThat(text.x() + text.width()).isEqualTo(20.0);
        });
    }

    private static Text text(double width, double height, String text) {
        return new Text(new Area(0, 0, width, height), 2.5, Face.REGULAR, Align.LEFT, new Template(text));
    }

    private static Mark mark(double x, double module) {
        return new Mark(SymbolKind.DATA_MATRIX, x, 1, module, 0, new Template("WGNCH260001237"));
    }

    private static List<Code> codes(Element... elements) {
        return switch (place(elements)) {
            case Result.Fits fits -> List.of();
            case Result.Refused refused ->
                refused.faults().stream().map(Fault::code).toList();
        };
    }

    private static Result place(Element... elements) {
        return Placement.onPrinter(new Layout("t", 1, "", "", 20, 10, List.of(), List.of(elements)), Map.of(), DPI_300);
    }
}
