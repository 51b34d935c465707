package org.himuro.labels.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.labels.id.ParsedCode.Ambiguous;
import org.himuro.labels.id.ParsedCode.CheckWrong;
import org.himuro.labels.id.ParsedCode.CommandCode;
import org.himuro.labels.id.ParsedCode.ForeignCode;
import org.himuro.labels.id.ParsedCode.ItemCode;
import org.himuro.labels.id.ParsedCode.OurCode;
import org.himuro.labels.id.ParsedCode.PositionCode;
import org.himuro.labels.id.ParsedCode.Unknown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ItemAndCommandTest {
    private final CodeBook codes = CodeBook.installed();
    private final Item box = new Item(ItemKind.BOX, "NCH", 45).next().orElseThrow();

    @Test
    @Tag("L1")
    void a_box_and_each_of_its_81_positions_have_codes_that_are_told_apart_by_their_form() {
        var code = box.code().orElseThrow();
        assertThat(codes.parse(code)).isEqualTo(new ItemCode(code, box));
        for (var row = 1; row <= 9; row++) {
            for (var column = 1; column <= 9; column++) {
                var cell = new Cell(row, column);
                var position = box.code(cell);
                assertThat(codes.parse(position)).isEqualTo(new PositionCode(position, box, cell));
            }
        }
        assertThat(new Cell(9, 9).label()).isEqualTo("I09");
    }

    @Test
    @Tag("L1")
    void a_parcel_has_no_positions() {
        var parcel = new Item(ItemKind.PARCEL, "NCH", 1);
        assertThatThrownBy(() -> parcel.code(new Cell(1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(codes.parse("PNCH000001010101")).isInstanceOf(Unknown.class);
    }

    @Test
    @Tag("L7")
    void the_table_of_command_cards_does_not_change() {
        assertThat(Command.all().map(Command::code).collect(Collectors.joining(" ")))
                .isEqualTo("HMCREMOVEDM HMCLN22 HMC4CN HMCFREEZE808 HMCSTOREB HMCPICKH HMCPACK7 HMCGIVEF HMCTAKE0 "
                        + "HMCUNDOT HMCCANCELN HMCPRINTP HMCNEXT6 HMCYESW HMCNOU HMCCLAMPED2 "
                        + "HMCREASON01V HMCREASON02T HMCREASON03R HMCREASON04P HMCREASON05N HMCREASON06L HMCREASON07J "
                        + "HMCREASON08H HMCREASON09F HMCREASON10T HMCREASON11R HMCREASON12P HMCREASON13N HMCREASON14L "
                        + "HMCREASON15J HMCREASON16H HMCREASON17F HMCREASON18D HMCREASON19B HMCREASON20P");
    }

    @Test
    @Tag("L7")
    void the_cards_of_the_packing_bench_do_not_change_and_are_no_others() {
        assertThat(Command.packing().map(Command::word).collect(Collectors.joining(" ")))
                .isEqualTo("PRIMARY ABSORBENT SECONDARY OUTER LABEL DRYICE DRYSHIPPER COLDPACK AMBIENT UN3373 EXEMPT "
                        + "INCHARGE MASS SEAL LOGGER WAYBILL CLOSEBOX");
        assertThat(Command.packing())
                .allSatisfy(c -> assertThat(codes.parse(c.code())).isEqualTo(new CommandCode(c)))
                .noneMatch(c -> Command.all().anyMatch(o -> o.word().equals(c.word())));
    }

    @Test
    @Tag("L7")
    void each_command_is_read_and_none_is_an_id() {
        assertThat(Command.all()).hasSize(36).allSatisfy(c -> {
            assertThat(c.code()).matches("[0-9A-Z]+");
            assertThat(codes.parse(c.code())).isEqualTo(new CommandCode(c)).isNotInstanceOf(OurCode.class);
        });
    }

    @Test
    @Tag("L7")
    void no_single_wrong_character_and_no_swap_turns_one_command_into_another() {
        Command.all().map(Command::code).forEach(code -> {
            for (var i = 0; i < code.length(); i++) {
                for (var other : CheckSystem.ALPHABET.toCharArray()) {
                    if (other != code.charAt(i)) {
                        assertThat(codes.parse(code.substring(0, i) + other + code.substring(i + 1)))
                                .isInstanceOfAny(Unknown.class, CheckWrong.class);
                    }
                }
                if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                    assertThat(codes.parse(CheckCharacterTest.swap(code, i - 1)))
                            .isInstanceOfAny(Unknown.class, CheckWrong.class);
                }
            }
        });
    }

    @Test
    @Tag("L1")
    void codes_of_others_are_known_by_their_form_and_kept_to_the_letter() {
        assertThat(codes.parse("0034998087")).isEqualTo(new ForeignCode("tube-maker-10", "0034998087"));
        assertThat(codes.parse("FX05653780")).isEqualTo(new ForeignCode("tube-maker-2-8", "FX05653780"));
        assertThat(codes.parse("=G12349865432100")).isEqualTo(new ForeignCode("isbt-128", "=G12349865432100"));
        assertThat(codes.parse("(01)04912345678904(21)0007a"))
                .isEqualTo(new ForeignCode("gs1", "(01)04912345678904(21)0007a"));
    }

    @Test
    @Tag("L1")
    void what_fits_two_forms_is_ambiguous_and_is_not_guessed() {
        var hospital = new ForeignForm("hospital-x", Pattern.compile("\\d{8,10}"));
        var book = new CodeBook(new IdSchemes(List.of(IdScheme.standard())), List.of(ForeignForm.TUBE_MAKER, hospital));
        assertThat(book.parse("0034998087"))
                .isInstanceOfSatisfying(
                        Ambiguous.class, a -> assertThat(a.readings()).hasSize(2));
        assertThat(book.parse("00349980")).isEqualTo(new ForeignCode("hospital-x", "00349980"));
    }
}
