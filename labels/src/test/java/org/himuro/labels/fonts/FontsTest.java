package org.himuro.labels.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L3")
class FontsTest {
    @Test
    void names_of_patients_hospitals_and_units_are_printable() {
        assertThat(Fonts.printable("髙﨑 𠮷野家 ①㈱ ｶﾅ −80℃ µL αβ Ω 令和8年")).isTrue();
    }

    @Test
    void what_would_be_missing_on_paper_is_said() {
        assertThat(Fonts.firstUnprintable("DNA🧬")).isEqualTo(3);
        assertThat(Fonts.printable("A\nB")).isFalse();
    }

    @Test
    void reports_find_the_family_in_both_weights() {
        var info = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getFontInfo(Fonts.FAMILY, java.util.Locale.JAPAN);
        assertThat(info.getFontFamily().getPdfEncoding()).isEqualTo("Identity-H");
        assertThat(info.getFontFamily().isPdfEmbedded()).isTrue();
        assertThat(info.getFontFamily().getNormalFace().getFont().canDisplay('検'))
                .isTrue();
        assertThat(info.getFontFamily().getBoldFace().getFont().canDisplay('検')).isTrue();
        assertThat(Fonts.japanese().getFamily(java.util.Locale.ROOT)).isEqualTo(Fonts.FAMILY);
    }

    @Test
    void widths_of_ascii_are_those_of_the_whole_text() {
        for (var face : Face.values()) {
            var letters = face.width("WGNCH26 000123", 10);
            var alsoKana = face.width("WGNCH26 000123あ", 10) - face.width("あ", 10);
            assertThat(letters).isCloseTo(alsoKana, Assertions.within(0.05));
        }
        assertThat(Face.REGULAR.width("検体", 2)).isCloseTo(4.0, Assertions.within(0.01));
    }
}
