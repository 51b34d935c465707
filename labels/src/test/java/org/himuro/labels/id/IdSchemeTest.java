package org.himuro.labels.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.himuro.labels.id.ParsedCode.CaseCode;
import org.himuro.labels.id.ParsedCode.CheckWrong;
import org.himuro.labels.id.ParsedCode.TubeCode;
import org.himuro.labels.id.ParsedCode.Unknown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L1")
class IdSchemeTest {
    private final IdScheme scheme = IdScheme.standard();
    private final CodeBook codes = CodeBook.installed();
    private final CaseNumber number = new CaseNumber("WG", "NCH", 26, 123);

    @Test
    void the_first_example_of_the_programme_is_a_case() {
        assertThat(scheme.code(number)).contains("WGNCH260001237");
        assertThat(codes.parse("WGNCH260001237")).isEqualTo(new CaseCode("WGNCH260001237", number));
    }

    @Test
    void a_tube_has_the_check_character_of_its_whole_code() {
        var suffix = new Suffix('T', 1);
        var tube = scheme.code(number, suffix).orElseThrow();
        assertThat(tube).startsWith("WGNCH26000123T01").hasSize(17);
        assertThat(codes.parse(tube)).isEqualTo(new TubeCode(tube, number, suffix));
    }

    @Test
    void a_mistyped_aliquot_does_not_pass_as_its_sibling() {
        var tube = scheme.code(number, new Suffix('T', 1)).orElseThrow();
        var mistyped = tube.replace("T01", "T02");
        assertThat(codes.parse(mistyped)).isInstanceOf(CheckWrong.class);
    }

    @Test
    void serials_whose_check_would_be_a_look_alike_are_skipped_and_never_read() {
        var skipped = 0;
        for (var serial = 1; serial <= 2_000; serial++) {
            var each = number.withSerial(serial);
            var code = scheme.code(each);
            if (code.isEmpty()) {
                skipped++;
                assertThat(scheme.nextFrom(each).orElseThrow().serial()).isGreaterThan(serial);
                assertThat(codes.parse("WGNCH26" + IdScheme.digits(serial, 6) + "I"))
                        .isEqualTo(new CheckWrong("WGNCH26" + IdScheme.digits(serial, 6) + "I", Optional.empty()));
            } else {
                assertThat(code.get())
                        .doesNotContain("*")
                        .doesNotEndWith("I")
                        .doesNotEndWith("O")
                        .doesNotEndWith("Q");
            }
        }
        assertThat(skipped).isBetween(180, 260);
    }

    @Test
    void the_message_says_which_check_character_was_expected() {
        assertThat(codes.parse("WGNCH260001238")).isEqualTo(new CheckWrong("WGNCH260001238", Optional.of('7')));
    }

    @Test
    void a_project_that_would_look_like_a_command_is_refused() {
        assertThatThrownBy(() -> scheme.code(new CaseNumber("HM", "CAB", 26, 1)))
                .hasMessageContaining("HMC");
    }

    @Test
    void letters_that_look_like_digits_are_refused() {
        assertThatThrownBy(() -> new CaseNumber("WO", "NCH", 26, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suffix('I', 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serials_come_to_an_end() {
        assertThat(scheme.nextFrom(number.withSerial(scheme.lastSerial() + 1))).isEmpty();
        assertThatThrownBy(() -> scheme.code(number.withSerial(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_scheme_of_one_project_reads_no_other() {
        var own = new IdScheme(Set.of("AB"), 2, 3, 6, Set.of('T'), new Mod37_36());
        var book = new CodeBook(new IdSchemes(java.util.List.of(own)), ForeignForm.usual());
        var code = own.code("AB", "KYT", 26, 7, Optional.of(new Suffix('T', 3))).orElseThrow();
        assertThat(book.parse(code)).isInstanceOf(TubeCode.class);
        assertThat(book.parse("WGNCH260001237")).isEqualTo(new Unknown("WGNCH260001237"));
    }

    @Test
    void serial_zero_and_unknown_suffixes_are_none_of_ours() {
        assertThat(codes.parse("WGNCH260000007")).isInstanceOf(Unknown.class);
        assertThat(codes.parse("WGNCH26000123Z017")).isInstanceOf(Unknown.class);
        assertThat(codes.parse("WGNCH26000123T007")).isInstanceOf(Unknown.class);
    }
}
