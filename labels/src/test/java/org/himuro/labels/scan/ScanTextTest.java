package org.himuro.labels.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.ParsedCode.CaseCode;
import org.himuro.labels.id.ParsedCode.CommandCode;
import org.himuro.labels.id.ParsedCode.ForeignCode;
import org.himuro.labels.id.ParsedCode.Unknown;
import org.himuro.labels.scan.Symbol.Code;
import org.himuro.labels.scan.Symbol.Reason;
import org.himuro.labels.scan.Symbol.Unreadable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L4")
class ScanTextTest {
    private static final String CASE = "WGNCH260001237";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WGNCH260001237",
                "wgnch260001237",
                "  WGNCH260001237\r\n",
                "WGNCH260001237\t",
                "]d2WGNCH260001237",
                "]C1wgnch260001237\r",
                "\u001dWGNCH260001237\u001d",
                "ＷＧＮＣＨ２６０００１２３７",
                "ｗｇｎｃｈ２６０００１２３７",
                "\u3000WGNCH26 000123 7\u3000",
                "WGNCH26ー000123−7",
                "WGNCH26‐000123ｰ7",
                "WGNCH260001237WGNCH260001237",
                "WGNCH260001237\rWGNCH260001237\r",
                "]d2WGNCH260001237]d2WGNCH260001237",
                "WGNCH260001237WGNCH260001237WGNCH260001237"
            })
    void one_case_whatever_the_keyboard_and_the_scanner_make_of_it(String raw) {
        assertThat(ScanText.normalise(raw))
                .isInstanceOfSatisfying(
                        Code.class,
                        c -> assertThat(c.code())
                                .isInstanceOfSatisfying(
                                        CaseCode.class,
                                        own -> assertThat(own.text()).isEqualTo(CASE)));
    }

    @Test
    void commands_are_read_on_a_turkish_machine() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            var code = Command.Word.GIVE.code().toLowerCase(Locale.ROOT);
            assertThat(ScanText.normalise(code)).isEqualTo(new Code(new CommandCode(Command.Word.GIVE)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void other_peoples_codes_keep_zeros_case_and_separators() {
        assertThat(foreign("0034998087\r")).isEqualTo(new ForeignCode("tube-maker-10", "0034998087"));
        assertThat(foreign("００３４９９８０８７")).isEqualTo(new ForeignCode("tube-maker-10", "0034998087"));
        assertThat(foreign("]d201049123456789042100aB\u001d10x"))
                .isEqualTo(new ForeignCode("gs1", "01049123456789042100aB\u001d10x"));
        assertThat(foreign("00349980870034998087")).isEqualTo(new ForeignCode("tube-maker-10", "0034998087"));
    }

    @Test
    void a_gs1_scanner_mode_does_not_hide_our_own_code() {
        assertThat(ScanText.normalise("]d2" + CASE)).isEqualTo(ScanText.normalise(CASE));
    }

    @Test
    void no_code_is_said_with_its_reason_and_without_its_text() {
        assertThat(ScanText.normalise(" \r\n")).isEqualTo(new Unreadable(3, Reason.NOTHING));
        assertThat(ScanText.normalise("")).isEqualTo(new Unreadable(0, Reason.NOTHING));
        assertThat(ScanText.normalise("A\u0000B")).isEqualTo(new Unreadable(3, Reason.NOT_TEXT));
        assertThat(ScanText.normalise("A\uD800B")).isEqualTo(new Unreadable(3, Reason.NOT_TEXT));
        assertThat(ScanText.normalise("9".repeat(2_001))).isEqualTo(new Unreadable(2_001, Reason.TOO_LONG));
        assertThat(ScanText.normalise(CASE + "\r" + Command.Word.LN2.code()))
                .isEqualTo(new Unreadable(21 + 1, Reason.SEVERAL_CODES));
    }

    @Test
    void a_wristband_is_unknown() {
        assertThat(ScanText.normalise("山田 太郎")).isEqualTo(new Code(new Unknown("山田太郎")));
    }

    @Property
    void no_input_makes_the_reader_fail(@ForAll String raw) {
        assertThat(ScanText.normalise(raw)).isNotNull();
    }

    private static org.himuro.labels.id.ParsedCode foreign(String raw) {
        return ((Code) ScanText.normalise(raw)).code();
    }
}
