package org.himuro.labels.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.himuro.labels.id.ParsedCode.CommandCode;
import org.himuro.labels.id.ParsedCode.OurCode;
import org.himuro.labels.id.ParsedCode.PositionCode;

@Tag("L1")
class CodeErrorsTest {
    private static final CodeBook CODES = CodeBook.installed();
    private static final String CLEAR = "ABCDEFGHJKLMNPRSTUVWXYZ";

    @Property
    void every_code_that_is_issued_is_read_back(@ForAll("issued") String code) {
        assertThat(CODES.parse(code))
                .isInstanceOfSatisfying(OurCode.class, c -> assertThat(c.text()).isEqualTo(code));
    }

    @Property
    void one_wrong_character_never_gives_another_code_of_ours(
            @ForAll("issued") String code, @ForAll @IntRange(max = 30) int at, @ForAll("any") char other) {
        var i = at % code.length();
        Assume.that(code.charAt(i) != other);
        assertThat(CODES.parse(code.substring(0, i) + other + code.substring(i + 1)))
                .isNotInstanceOf(OurCode.class)
                .isNotInstanceOf(CommandCode.class);
    }

    @Property
    void swapped_neighbours_never_give_another_code_of_ours(
            @ForAll("issued") String code, @ForAll @IntRange(max = 30) int at) {
        var swapped = CheckCharacterTest.swap(code, at % (code.length() - 1));
        Assume.that(!swapped.equals(code));
        assertThat(CODES.parse(swapped)).isNotInstanceOf(OurCode.class);
    }

    @Example
    void every_cell_has_a_position_code_in_which_every_swap_is_caught() {
        var box = new Item(ItemKind.BOX, "NCH", 908_172);
        for (var row = 1; row <= 26; row++) {
            for (var column = 1; column <= 99; column++) {
                var code = box.code(new Cell(row, column));
                for (var i = 0; i < code.length() - 1; i++) {
                    var swapped = CheckCharacterTest.swap(code, i);
                    if (!swapped.equals(code)) {
                        assertThat(CODES.parse(swapped)).isNotInstanceOf(PositionCode.class);
                    }
                }
            }
        }
    }

    @Property
    void no_text_makes_the_reader_fail(@ForAll String text) {
        assertThat(CODES.parse(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> issued() {
        return Arbitraries.oneOf(containers(), items());
    }

    private Arbitrary<String> containers() {
        var letters = Arbitraries.chars().with(CLEAR.toCharArray()).list();
        var suffixes = Combinators.combine(
                        Arbitraries.of('T', 'N', 'D'), Arbitraries.integers().between(1, 99))
                .as(Suffix::new)
                .optional();
        return Combinators.combine(
                        letters.ofSize(5),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 999_999),
                        suffixes)
                .filter((five, year, serial, suffix) -> !text(five).startsWith("HMC"))
                .as((five, year, serial, suffix) -> IdScheme.standard()
                        .code(text(five).substring(0, 2), text(five).substring(2), year, serial, suffix))
                .filter(java.util.Optional::isPresent)
                .map(java.util.Optional::get);
    }

    private Arbitrary<String> items() {
        var letters = Arbitraries.chars().with(CLEAR.toCharArray()).list();
        return Combinators.combine(
                        Arbitraries.of(ItemKind.class),
                        letters.ofSize(3),
                        Arbitraries.integers().between(1, Item.LAST_SERIAL))
                .as((kind, site, serial) -> new Item(kind, text(site), serial).code())
                .filter(java.util.Optional::isPresent)
                .map(java.util.Optional::get);
    }

    @Provide
    Arbitrary<Character> any() {
        return Arbitraries.chars().with((CheckSystem.ALPHABET + "*-").toCharArray());
    }

    private static String text(java.util.List<Character> characters) {
        var out = new StringBuilder();
        characters.forEach(out::append);
        return out.toString();
    }
}
