package org.himuro.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("L5")
class FindingTest {

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void every_finding_has_a_sentence_in_both_languages_that_names_the_same_things(FindingCode code) {
        var finding = Finding.of(1, code, "⟦1⟧", "⟦2⟧", "⟦3⟧", "⟦4⟧");
        var english = finding.message(Locale.ENGLISH);
        var japanese = finding.message(Locale.JAPAN);
        assertThat(english).isNotBlank().doesNotContain("{");
        assertThat(japanese).doesNotContain("{").containsPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
        assertThat(japanese.contains("⟦1⟧")).as("%s", code).isEqualTo(english.contains("⟦1⟧"));
        assertThat(japanese.contains("⟦2⟧")).isEqualTo(english.contains("⟦2⟧"));
    }
}
