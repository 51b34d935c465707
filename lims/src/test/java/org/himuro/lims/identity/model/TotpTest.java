package org.himuro.lims.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R1")
class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:10Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082", "1111111109, 07081804", "1111111111, 14050471",
        "1234567890, 89005924", "2000000000, 69279037", "20000000000, 65353130"
    })
    void codes_are_those_of_rfc_6238(long second, String eightDigits) {
        assertThat("%08d".formatted(Totp.truncated(SECRET, second / Totp.SECONDS) % 100_000_000))
                .isEqualTo(eightDigits);
    }

    @Test
    void a_code_is_accepted_one_step_early_and_one_step_late_and_no_further() {
        for (int off = -3; off <= 3; off++) {
            var code = Totp.code(SECRET, Totp.step(NOW) + off);
            assertThat(Totp.accepted(SECRET, code, NOW, 0).isPresent())
                    .as("step %d", off)
                    .isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void a_code_used_once_is_refused_and_so_is_every_earlier_one() {
        long step = Totp.step(NOW);
        var code = Totp.code(SECRET, step);
        assertThat(Totp.accepted(SECRET, code, NOW, step - 1)).hasValue(step);
        assertThat(Totp.accepted(SECRET, code, NOW, step)).isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step - 1), NOW, step))
                .isEmpty();
        assertThat(Totp.accepted(SECRET, Totp.code(SECRET, step + 1), NOW, step))
                .hasValue(step + 1);
    }

    @Test
    void what_is_no_code_is_refused() {
        for (var text : new String[] {"", "12345", "1234567", "abcdef", "１２３４５６"}) {
            assertThat(Totp.accepted(SECRET, text, NOW, 0)).isEmpty();
        }
    }

    @Test
    void secrets_are_shown_in_the_alphabet_of_rfc_4648() {
        assertThat(Base32.of("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Base32.of(new byte[] {0, 0, 1})).isEqualTo("AAAAC");
    }
}
