package org.himuro.labels.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himuro.labels.render.Samples.TUBE;
import static org.himuro.labels.render.Samples.done;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.himuro.labels.layout.Element.Mark;
import org.himuro.labels.layout.Fault;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.layout.Template;
import org.himuro.labels.render.Rendering.LabelFault;
import org.himuro.labels.render.Rendering.Refused;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.symbol.Resolution;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L3")
class RenderingTest {
    private static final Resolution DPI_300 = new Resolution(300);
    private final ZplRenderer zpl = new ZplRenderer(DPI_300);

    @Test
    void the_vial_label_in_zpl_is_what_was_agreed() {
        var label = done(zpl.zpl(Layouts.CRYOVIAL_WRAP.layout(), List.of(Samples.vial(TUBE, "T-FF 1/3"))));
        assertThat(label.replaceAll("(\\^GFA,\\d+,\\d+,\\d+),[^^]+", "$1,...")).isEqualTo("""
                        ^XA^CI28^LH0,0^PW283^LL154
                        ^FO12,12^BXN,3,200,16,16^FDWGNCH26000123T010^FS
                        ^FX WGNCH26^FS
                        ^FO74,0^GFA,828,828,18,...^FS
                        ^FX 000123 T01 0^FS
                        ^FO74,28^GFA,1104,1104,24,...^FS
                        ^FX T-FF 1/3^FS
                        ^FO10,71^GFA,520,520,13,...^FS
                        ^FX 2026-11-20 LN2 -80C^FS
                        ^FO10,102^GFA,1200,1200,30,...^FS
                        ^XZ
                        """);
    }

    @Test
    void what_zpl_would_take_for_a_command_is_in_no_remark() {
        var label = done(zpl.zpl(Layouts.CRYOVIAL_WRAP.layout(), List.of(Samples.vial(TUBE, "a^XZ~JA_"))));
        assertThat(label).contains("^FX a XZ JA_^FS").containsOnlyOnce("^XZ").doesNotContain("~");
    }

    @Test
    void foreign_codes_with_signs_are_sent_as_dots_not_as_text_for_the_printer_to_interpret() {
        var mark = new Mark(SymbolKind.DATA_MATRIX, 1, 1, 0.254, 0, new Template("=G1234^_>98"));
        var bars = new Mark(SymbolKind.CODE_128, 4, 8, 0.254, 5, new Template("A>B"));
        var layout = new Layout("foreign", 1, "", "", 30, 15, List.of(), List.of(mark, bars));
        assertThat(done(zpl.zpl(layout, List.of(new Values(Map.of())))))
                .doesNotContain("^BX")
                .doesNotContain("^BC")
                .contains("^GFA");
    }

    @Test
    void one_label_too_long_and_nothing_is_printed() {
        var labels = List.of(Samples.vial(TUBE, "ok"), Samples.vial(TUBE, "横行結腸 高分化腺癌 新鮮凍結検体 正常部"));
        assertThat(zpl.zpl(Layouts.CRYOVIAL_WRAP.layout(), labels))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(((Refused<?>) r).faults())
                                .singleElement()
                                .isInstanceOfSatisfying(LabelFault.class, f -> {
                                    assertThat(f.label()).isEqualTo(2);
                                    assertThat(f.fault().code()).isEqualTo(Fault.Code.TEXT_TOO_WIDE);
                                }));
    }

    @Test
    void a_printer_whose_dots_do_not_suit_is_refused() {
        assertThat(new ZplRenderer(new Resolution(150))
                        .zpl(Layouts.CRYOVIAL_WRAP.layout(), List.of(Samples.vial(TUBE, "T"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_symbols_of_the_picture_are_read() {
        for (var dpi : new int[] {203, 300, 600}) {
            var picture = done(new PngRenderer(new Resolution(dpi))
                    .picture(Layouts.CRYOVIAL_WRAP.layout(), Samples.vial(TUBE, "大腸 癌部")));
            assertThat(read(picture, dpi, 0, 0, 6, 6)).isEqualTo(TUBE);
        }
        var box = done(new PngRenderer(DPI_300).picture(Layouts.BOX.layout(), Samples.box("BNCH000045T")));
        assertThat(read(box, 300, 0, 0, 10.6, 10.6)).isEqualTo("BNCH000045T");
        assertThat(read(box, 300, 0, 12.3, 50, 7)).isEqualTo("BNCH000045T");
        var card = done(new PngRenderer(DPI_300).picture(Layouts.COMMAND_CARD.layout(), Samples.card()));
        assertThat(read(card, 300, 3, 12.5, 31, 30)).isEqualTo("HMCREMOVEDM");
    }

    @Test
    void stock_that_is_too_small_or_off_the_page_is_refused() {
        assertThatThrownBy(() -> new SheetRenderer(SheetStock.a4Wraps()).pdf(Layouts.BOX.layout(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetStock(210, 297, 9, 10, 20, 20, 30, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Reads the symbol in a part of the picture, in mm. */
    static String read(BufferedImage picture, int dpi, double x, double y, double width, double height) {
        var part = picture.getSubimage(
                (int) (x / 25.4 * dpi),
                (int) (y / 25.4 * dpi),
                (int) Math.min(width / 25.4 * dpi, picture.getWidth() - x / 25.4 * dpi),
                (int) Math.min(height / 25.4 * dpi, picture.getHeight() - y / 25.4 * dpi));
        return SymbolReader.read(part).orElseThrow().text();
    }
}
