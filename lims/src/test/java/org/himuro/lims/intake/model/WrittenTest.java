package org.himuro.lims.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, amounts and positions as they stand in old lists. */
@Tag("X5")
class WrittenTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int HALF_A_DAY = 43_200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019/4/1",
                "2019-04-01",
                "2019.4.1",
                "20190401",
                "2019年4月1日",
                "２０１９／４／１",
                "平成31年4月1日",
                "H31.4.1",
                "h31/4/1",
                "平成３１年４月１日",
                "2019-04-01 00:00:00",
                "43556",
                "2019/4/1(月)",
                " 2019/4/1 "
            })
    void a_day_is_that_day_give_or_take_twelve_hours(String written) {
        var when = WhenWritten.read(written, TOKYO);
        assertThat(when)
                .isEqualTo(new When.Known(
                        LocalDate.of(2019, 4, 1).atTime(12, 0).atZone(TOKYO).toInstant(), HALF_A_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和元年5月1日", "R1.5.1", "2019/5/1"})
    void the_first_year_of_an_era_may_be_written_so(String written) {
        assertThat(WhenWritten.read(written, TOKYO))
                .isEqualTo(new When.Known(
                        LocalDate.of(2019, 5, 1).atTime(12, 0).atZone(TOKYO).toInstant(), HALF_A_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019/4/1 9:30", "2019-04-01 09:30:00", "平成31年4月1日 9時30分", "2019-04-01T09:30"})
    void an_hour_that_is_said_counts(String written) {
        assertThat(WhenWritten.read(written, TOKYO))
                .isEqualTo(new When.Known(
                        LocalDate.of(2019, 4, 1).atTime(9, 30).atZone(TOKYO).toInstant(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不明", "ー", "-", "N/A", "unknown", "？", "　"})
    void what_nobody_knows_stays_unknown(String written) {
        assertThat(WhenWritten.read(written, TOKYO)).isEqualTo(new When.Unknown());
        assertThat(AmountWritten.read(written, "", Material.BLOOD)).isEqualTo(new AmountWritten.Said.Unknown());
    }

    @Test
    void a_month_and_a_year_are_known_so_far() {
        var month = (When.Known) WhenWritten.read("2019年4月", TOKYO);
        assertThat(month.off()).isEqualTo(15 * 86_400);
        var year = (When.Known) WhenWritten.read("2019", TOKYO);
        assertThat(year.earliest())
                .isEqualTo(LocalDate.of(2019, 1, 1).atStartOfDay(TOKYO).toInstant());
        assertThat(year.latest())
                .isEqualTo(LocalDate.of(2020, 1, 1).atStartOfDay(TOKYO).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "1/4/2019,IMPORT_DATE_ORDER",
        "04-01-19,IMPORT_DATE_ORDER",
        "2019/13/1,IMPORT_DATE_IMPOSSIBLE",
        "2019/2/29,IMPORT_DATE_IMPOSSIBLE",
        "平成31年5月1日,IMPORT_DATE_IMPOSSIBLE",
        "昭和99年1月1日,IMPORT_DATE_IMPOSSIBLE",
        "2019/4/1 25:00,IMPORT_DATE_IMPOSSIBLE",
        "先月,IMPORT_DATE_NOT_UNDERSTOOD",
        "=TODAY(),IMPORT_DATE_NOT_UNDERSTOOD"
    })
    void what_is_no_day_is_never_guessed(String written, String code) {
        assertThat(WhenWritten.read(written, TOKYO)).isEqualTo(new When.Wrong(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 mL|1500 MICROLITRE",
                "500µl|500 MICROLITRE",
                "500μL|500 MICROLITRE",
                "５００ｕｌ|500 MICROLITRE",
                "100 mg|100 MILLIGRAM",
                "0.1g|100 MILLIGRAM",
                "3片|3 PIECE",
                "2 pieces|2 PIECE",
                "1,5 ml|1500 MICROLITRE",
                "1,200 µL|1200 MICROLITRE",
                "約200|200 MICROLITRE",
                "0|0 MICROLITRE"
            })
    void amounts_are_read_with_their_units(String written, String expected) {
        var said = AmountWritten.read(written, "", Material.BLOOD);
        assertThat(said)
                .isInstanceOfSatisfying(
                        AmountWritten.Said.Known.class,
                        k -> assertThat(shown(k.amount())).isEqualTo(expected));
    }

    private static String shown(Amount amount) {
        return amount.value().stripTrailingZeros().toPlainString() + " " + amount.unit();
    }

    @Test
    void a_unit_beside_counts_where_the_amount_has_none() {
        assertThat(AmountWritten.read("2", "mL", Material.BLOOD))
                .isInstanceOfSatisfying(
                        AmountWritten.Said.Known.class,
                        k -> assertThat(shown(k.amount())).isEqualTo("2000 MICROLITRE"));
        assertThat(AmountWritten.read("2", "", Material.TUMOUR_TISSUE))
                .isInstanceOfSatisfying(
                        AmountWritten.Said.Known.class,
                        k -> assertThat(shown(k.amount())).isEqualTo("2 MILLIGRAM"));
    }

    @ParameterizedTest
    @CsvSource({
        "many,IMPORT_AMOUNT_NOT_UNDERSTOOD",
        "-5 ml,IMPORT_AMOUNT_NOT_UNDERSTOOD",
        "5 gallons,IMPORT_UNIT_UNKNOWN",
        "5000 l,IMPORT_AMOUNT_IMPOSSIBLE",
        "0.00001 ul,IMPORT_AMOUNT_IMPOSSIBLE"
    })
    void what_is_no_amount_is_said(String written, String code) {
        assertThat(AmountWritten.read(written, "", Material.BLOOD)).isEqualTo(new AmountWritten.Said.Wrong(code));
    }

    @ParameterizedTest
    @CsvSource({
        "A1,ROW_AND_COLUMN,A01",
        "a-01,ROW_AND_COLUMN,A01",
        "Ｉ９,ROW_AND_COLUMN,I09",
        "2-3,ROW_AND_COLUMN,B03",
        "1,ALONG_ROWS,A01",
        "10,ALONG_ROWS,B01",
        "81,ALONG_ROWS,I09",
        "2,DOWN_COLUMNS,B01",
        "10.0,DOWN_COLUMNS,A02",
        "C4,DOWN_COLUMNS,C04"
    })
    void positions_are_read_by_the_scheme(String written, CellScheme scheme, String cell) {
        assertThat(scheme.read(written, 9, 9)).isEqualTo(Optional.of(cell));
    }

    @ParameterizedTest
    @CsvSource({
        "J1,ROW_AND_COLUMN",
        "A10,ROW_AND_COLUMN",
        "0,ALONG_ROWS",
        "82,ALONG_ROWS",
        "5,ROW_AND_COLUMN",
        "x,ALONG_ROWS"
    })
    void a_position_outside_the_box_is_none(String written, CellScheme scheme) {
        assertThat(scheme.read(written, 9, 9)).isEmpty();
    }
}
