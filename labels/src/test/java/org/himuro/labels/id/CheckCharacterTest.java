package org.himuro.labels.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("L1")
class CheckCharacterTest {
    private final CheckSystem pure = new Mod37_2();
    private final CheckSystem hybrid = new Mod37_36();

    @Example
    void published_vectors_give_their_check_characters() {
        assertThat(hybrid.of("A12425GABC1234002")).isEqualTo('M');
        assertThat(pure.of("G123498654321")).isEqualTo('H');
        assertThat(pure.of("WGNCH26000123")).isEqualTo('7');
    }

    @Example
    void a_body_with_a_character_that_has_no_value_is_refused() {
        assertThatThrownBy(() -> pure.of("ab")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hybrid.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(pure.holds("氷室")).isFalse();
        assertThat(pure.holds("7")).isFalse();
    }

    @Property
    void one_wrong_character_is_always_caught(
            @ForAll("bodies") String body, @ForAll @IntRange(min = 0, max = 30) int at, @ForAll("checks") char other) {
        for (var system : new CheckSystem[] {pure, hybrid}) {
            var code = body + system.of(body);
            var i = at % code.length();
            if (code.charAt(i) != other) {
                assertThat(system.holds(code.substring(0, i) + other + code.substring(i + 1)))
                        .isFalse();
            }
        }
    }

    @Property
    void two_neighbours_changing_places_are_always_caught_by_the_pure_system(
            @ForAll("bodies") String body, @ForAll @IntRange(min = 0, max = 30) int at) {
        var code = body + pure.of(body);
        var swapped = swap(code, at % (code.length() - 1));
        Assume.that(!swapped.equals(code));
        assertThat(pure.holds(swapped)).isFalse();
    }

    @Property
    void the_hybrid_system_always_has_a_letter_or_digit(@ForAll("bodies") String body) {
        assertThat(CheckSystem.ALPHABET).contains(String.valueOf(hybrid.of(body)));
    }

    static String swap(String code, int i) {
        return code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.strings()
                .withChars(CheckSystem.ALPHABET.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<Character> checks() {
        return Arbitraries.chars().with((CheckSystem.ALPHABET + "*").toCharArray());
    }
}
