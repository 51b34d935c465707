package org.himuro.lims.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.himuro.lims.labelling.model.HostStatus;
import org.himuro.lims.labelling.model.Trouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a printer says to {@code ~HS} is understood as it is defined, or not at all. */
@Tag("L3")
class HostStatusTest {
    private static final String READY =
            "\002030,0,0,0306,000,0,0,0,000,0,0,0\003\r\n\002001,0,0,0,1,2,4,0,00000000,1,000\003\r\n\0021234,0\003\r\n";

    @Test
    void a_ready_printer_is_ready_and_has_nothing_left() {
        var status = HostStatus.read(READY).orElseThrow();
        assertThat(status.trouble()).isEmpty();
        assertThat(status.nothingLeft()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "030,0,0,0306|030,1,0,0306|PAPER_OUT",
                "030,0,0,0306|030,0,1,0306|PAUSED",
                "001,0,0,0,1|001,0,1,0,1|HEAD_OPEN",
                "001,0,0,0,1|001,0,0,1,1|RIBBON_OUT",
                "000,0,0,0,000|000,1,0,0,000|FAULT",
                "000,0,0,0,000|000,0,1,0,000|FAULT",
                "0,000,0,0,0|0,000,1,0,0|FAULT",
                "0,000,0,0,0|0,000,0,1,0|FAULT",
                "0,000,0,0,0|0,000,0,0,1|FAULT"
            })
    void each_flag_says_what_it_is_for(String from, String to, Trouble trouble) {
        assertThat(HostStatus.read(READY.replace(from, to)).orElseThrow().trouble())
                .isEqualTo(Optional.of(trouble));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0306,000,0,0,0|0306,001,0,0,0", "0306,000,0,0,0|0306,000,0,0,1", "00000000|00000007"})
    void what_it_still_has_is_not_nothing(String from, String to) {
        var status = HostStatus.read(READY.replace(from, to)).orElseThrow();
        assertThat(status.nothingLeft()).isFalse();
        assertThat(status.trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "READY",
                "\002030,0,0,0306,000,0,0,0,000,0,0,0\003\r\n",
                "\002030,2,0,0306,000,0,0,0,000,0,0,0\003\r\n\002001,0,0,0,1,2,4,0,00000000,1,000\003\r\n\0021234,0\003\r\n",
                "\002030,0,0,0306,000,0,0,0,000,0,0,0,0\003\r\n\002001,0,0,0,1,2,4,0,00000000,1,000\003\r\n\0021234,0\003\r\n",
                "030,0,0,0306,000,0,0,0,000,0,0,0\r\n001,0,0,0,1,2,4,0,00000000,1,000\r\n1234,0\r\n",
                "\002001,0,0,0,1,2,4,0,00000000,1,000\003\r\n\002030,0,0,0306,000,0,0,0,000,0,0,0\003\r\n\0021234,0\003\r\n"
            })
    void what_is_not_the_three_strings_is_not_understood(String answer) {
        assertThat(HostStatus.read(answer)).isEmpty();
    }

    @Test
    void cut_anywhere_or_with_one_character_changed_to_a_letter_it_is_not_understood() {
        for (int at = 0; at < READY.length(); at++) {
            assertThat(HostStatus.read(READY.substring(0, at))).isEmpty();
            assertThat(HostStatus.read(READY.substring(0, at) + "?" + READY.substring(at + 1)))
                    .isEmpty();
        }
    }
}
