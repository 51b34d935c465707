package org.himuro.lims.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Vault.Difference;
import org.himuro.lims.identity.Vault.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H3")
class ComparisonTest {
    private static final UUID SITE = new UUID(1, 2);

    private static Person person(String kanji, String kana, LocalDate birth) {
        return new Person(SITE, "0001234", Optional.of(kanji), Optional.of(kana), Optional.of(birth), Optional.of("F"));
    }

    @Test
    void another_birth_date_is_a_difference_with_both_values() {
        var stored = person("山田 花子", "ヤマダ ハナコ", LocalDate.of(1950, 1, 2));
        var arrived = person("山田 花子", "ヤマダ ハナコ", LocalDate.of(1950, 2, 1));
        assertThat(Comparison.differences(stored, arrived))
                .containsExactly(new Difference("birthDate", "1950-01-02", "1950-02-01"));
    }

    @Test
    void half_width_kana_and_a_full_width_space_are_the_same_name() {
        var stored = person("山田　花子", "ヤマダ　ハナコ", LocalDate.of(1950, 1, 2));
        var arrived = person("山田 花子", "ﾔﾏﾀﾞ ﾊﾅｺ", LocalDate.of(1950, 1, 2));
        assertThat(Comparison.differences(stored, arrived)).isEmpty();
    }

    @Test
    void what_one_side_does_not_know_is_no_difference() {
        var stored = person("山田 花子", "ヤマダ ハナコ", LocalDate.of(1950, 1, 2));
        var arrived =
                new Person(SITE, "0001234", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(Comparison.differences(stored, arrived)).isEmpty();
    }

    @Test
    void variant_characters_are_not_taken_for_one_another() {
        var stored = person("髙﨑 一", "タカサキ ハジメ", LocalDate.of(1950, 1, 2));
        var arrived = person("高崎 一", "タカサキ ハジメ", LocalDate.of(1950, 1, 2));
        assertThat(Comparison.differences(stored, arrived))
                .extracting(Difference::field)
                .containsExactly("kanji");
    }
}
