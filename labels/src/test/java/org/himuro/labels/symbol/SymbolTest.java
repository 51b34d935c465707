package org.himuro.labels.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.himuro.labels.symbol.Resolution.ModuleFit;
import org.himuro.labels.symbol.SymbolReader.ReadSymbol;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("L2")
class SymbolTest {
    private static final Map<SymbolKind, String> FORMATS = Map.of(
            SymbolKind.DATA_MATRIX, "DATA_MATRIX",
            SymbolKind.DATA_MATRIX_RECTANGULAR, "DATA_MATRIX",
            SymbolKind.GS1_DATA_MATRIX, "DATA_MATRIX",
            SymbolKind.CODE_128, "CODE_128",
            SymbolKind.QR, "QR_CODE");

    @Property(tries = 200)
    void what_is_written_is_read_back(
            @ForAll SymbolKind kind,
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 24)
                    String text) {
        var read =
                SymbolReader.read(SymbolDrawing.picture(write(kind, text), 4)).orElseThrow();
        assertThat(read.format()).isEqualTo(FORMATS.get(kind));
        assertThat(withoutFnc1(read)).isEqualTo(text);
    }

    @Test
    void a_gs1_symbol_says_so_and_keeps_its_separator() {
        var text = "010491234567890421000123\u001d10AB";
        var read = SymbolReader.read(SymbolDrawing.picture(write(SymbolKind.GS1_DATA_MATRIX, text), 4))
                .orElseThrow();
        assertThat(read.symbology()).contains("]d2");
        assertThat(withoutFnc1(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0A0A0", "1ZOS8L", "39W"})
    void a_gs1_symbol_has_nothing_behind_its_text(String text) {
        var read = SymbolReader.read(SymbolDrawing.picture(write(SymbolKind.GS1_DATA_MATRIX, text), 4))
                .orElseThrow();
        assertThat(withoutFnc1(read)).isEqualTo(text);
    }

    @Test
    void large_gs1_symbols_of_several_regions_are_read_back() {
        for (var length = 1; length < 400; length += 37) {
            var text = "21" + "A1b-".repeat(length).substring(0, length);
            assertThat(SymbolReader.read(SymbolDrawing.picture(write(SymbolKind.GS1_DATA_MATRIX, text), 4)))
                    .hasValueSatisfying(r -> assertThat(withoutFnc1(r)).isEqualTo(text));
        }
    }

    @Test
    void a_qr_symbol_holds_japanese() {
        var read = SymbolReader.read(SymbolDrawing.picture(write(SymbolKind.QR, "氷室 −80℃ 𠮷"), 4))
                .orElseThrow();
        assertThat(read.text()).isEqualTo("氷室 −80℃ 𠮷");
    }

    @ParameterizedTest
    @CsvSource({
        "WGNCH260001237, 16",
        "WGNCH26000123T017, 16",
        "WGNCH26000123T01A, 16",
        "BNCH000045H, 14",
        "BNCH00004501010H, 16",
        "HMCFREEZE808, 16"
    })
    void our_codes_fit_symbols_of_at_most_16_modules(String code, int modules) {
        assertThat(write(SymbolKind.DATA_MATRIX, code).modules().width()).isEqualTo(modules);
    }

    @ParameterizedTest
    @EnumSource(value = SymbolKind.class)
    void a_text_that_cannot_be_held_is_no_symbol(SymbolKind kind) {
        assertThat(SymbolWriter.write(kind, "")).isEmpty();
        assertThat(SymbolWriter.write(kind, "9".repeat(1_501))).isEmpty();
        assertThat(SymbolWriter.write(kind, "検体").isPresent()).isEqualTo(kind == SymbolKind.QR);
    }

    @Property(tries = 400)
    void any_text_is_read_back_to_the_letter_or_not_written(
            @ForAll SymbolKind kind, @ForAll @StringLength(max = 60) String text) {
        SymbolWriter.write(kind, text).ifPresent(symbol -> {
            var read = SymbolReader.read(SymbolDrawing.picture(symbol, 4)).orElseThrow();
            assertThat(kind == SymbolKind.GS1_DATA_MATRIX ? withoutFnc1(read) : read.text())
                    .isEqualTo(text);
        });
    }

    @Property(tries = 200)
    void bars_hold_all_of_ascii(@ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 40) String text) {
        assertThat(SymbolReader.read(SymbolDrawing.picture(write(SymbolKind.CODE_128, text), 3))
                        .orElseThrow()
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_scanner_cannot_type_is_in_no_symbol(SymbolKind kind) {
        for (var c : new String[] {"A\0B", "A\nB", "A\tB", "A\u001bB", "A\u007fB", "A\u0085B"}) {
            assertThat(SymbolWriter.write(kind, c)).isEmpty();
        }
    }

    @Test
    void a_picture_without_a_symbol_gives_nothing() {
        var picture = SymbolDrawing.picture(write(SymbolKind.QR, "x"), 4);
        picture.createGraphics().fillRect(0, 0, picture.getWidth(), picture.getHeight());
        assertThat(SymbolReader.read(picture)).isEqualTo(Optional.empty());
    }

    @Test
    void a_drawing_for_the_page_has_the_quiet_zone() {
        assertThat(SymbolDrawing.svg(write(SymbolKind.DATA_MATRIX, "HMCLN22")))
                .startsWith("<svg ")
                .contains("viewBox=\"0 0 16 16\"")
                .contains("M1 1h1v1h-1z");
    }

    @Test
    void modules_are_whole_dots_and_not_under_0_16_mm() {
        var r300 = new Resolution(300);
        assertThat(r300.fit(0.254)).isEqualTo(new ModuleFit.Dots(3));
        assertThat(new Resolution(203).fit(0.254)).isEqualTo(new ModuleFit.Dots(2));
        assertThat(new Resolution(600).fit(0.1693)).isEqualTo(new ModuleFit.Dots(4));
        assertThat(r300.fit(0.127)).isEqualTo(new ModuleFit.TooSmall(0.127));
        assertThat(r300.fit(0.3))
                .isInstanceOfSatisfying(
                        ModuleFit.NotWhole.class,
                        odd -> assertThat(odd.nearestMm())
                                .isEqualTo(0.3387, org.assertj.core.api.Assertions.within(0.0001)));
    }

    private static String withoutFnc1(ReadSymbol read) {
        return read.text().startsWith("\u001d") ? read.text().substring(1) : read.text();
    }

    private static WrittenSymbol write(SymbolKind kind, String text) {
        return SymbolWriter.write(kind, text).orElseThrow();
    }
}
