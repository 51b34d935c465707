package org.himuro.lims.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R2")
class CanonicalTest {
    enum Colour {
        RED
    }

    record Inner(String z, int a) {}

    record Everything(
            String text,
            int small,
            long large,
            boolean yes,
            BigDecimal amount,
            Instant at,
            LocalDate day,
            Duration within,
            UUID id,
            Colour colour,
            Optional<Instant> absent,
            Optional<UUID> present,
            List<Inner> inner) {}

    private static final UUID ID = UUID.fromString("0190a5b0-0000-7000-8000-000000000001");

    private static Everything everything(String text) {
        return new Everything(
                text,
                3,
                1L << 40,
                true,
                new BigDecimal("12.50"),
                Instant.parse("2026-11-21T01:02:03.000004Z"),
                LocalDate.of(2026, 11, 21),
                Duration.ofMinutes(30),
                ID,
                Colour.RED,
                Optional.empty(),
                Optional.of(ID),
                List.of(new Inner("z", 1)));
    }

    @Test
    void members_are_sorted_absent_ones_left_out_and_numbers_that_could_be_rounded_are_text() {
        assertThat(Canonical.write(everything("x")))
                .isEqualTo("{\"amount\":\"12.50\",\"at\":\"2026-11-21T01:02:03.000004Z\",\"colour\":\"RED\","
                        + "\"day\":\"2026-11-21\",\"id\":\"" + ID + "\",\"inner\":[{\"a\":1,\"z\":\"z\"}],"
                        + "\"large\":1099511627776,\"present\":\"" + ID + "\",\"small\":3,\"text\":\"x\","
                        + "\"within\":\"PT30M\",\"yes\":true}");
    }

    @Test
    void what_is_written_is_read_back_the_same_with_hostile_text() {
        for (var text : List.of("", "\"\\\b\f\n\r\t\u0001", "髙﨑𠮷🧬", "</script>", "' or 1=1 --")) {
            var value = everything(text);
            assertThat(CanonicalReader.read(Canonical.write(value), Everything.class))
                    .isEqualTo(value);
        }
    }

    @Test
    void a_day_that_no_calendar_has_does_not_fit() {
        var text = Canonical.write(everything("x")).replace("2026-11-21T01", "2026-11-00T01");
        assertThatThrownBy(() -> CanonicalReader.read(text, Everything.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-00");
    }

    @Test
    void a_lone_surrogate_and_a_number_beyond_2_to_the_53_are_refused() {
        assertThatThrownBy(() -> Canonical.write(new Inner("\uD842", 1))).isInstanceOf(IllegalArgumentException.class);
        record Big(long n) {}
        assertThatThrownBy(() -> Canonical.write(new Big(Long.MAX_VALUE))).isInstanceOf(IllegalArgumentException.class);
    }
}
