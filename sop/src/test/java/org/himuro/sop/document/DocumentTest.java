package org.himuro.sop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("E6")
class DocumentTest {

    @Test
    void values_are_read_as_written() {
        assertThat(value("74.99", Scalar::decimal)).isEqualTo(new BigDecimal("74.99"));
        assertThat(value("75.00", Scalar::decimal)).isEqualTo(new BigDecimal("75.00"));
        assertThat(value("PT30M", Scalar::duration)).isEqualTo(Duration.ofMinutes(30));
        assertThat(value("2026-04-01", Scalar::date)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(unit("days")).isEqualTo(TimeUnit.DAYS);
        assertThat(value("true", Scalar::flag)).isTrue();
        assertThat(value("' 凍結 '", Scalar::text)).isEqualTo("凍結");
    }

    @ParameterizedTest
    @CsvSource({
        "30 minutes, not-a-duration",
        "PT0S, not-allowed",
        "PT0.0001S, not-allowed", // the bench counts in milliseconds
        "PT99999999999H, not-allowed",
        "PT99999999999999999999H, not-a-duration"
    })
    void a_limit_must_be_a_usable_duration(String written, String code) {
        assertThat(codes(written, Scalar::duration)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"0x1F, not-a-number", "1_000, not-a-number", "1e99, not-allowed", "NaN, not-a-number"})
    void a_threshold_must_be_a_plain_decimal(String written, String code) {
        assertThat(codes(written, Scalar::decimal)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"yes, not-allowed", "True, not-allowed", "1, not-allowed"})
    void a_flag_is_true_or_false_and_nothing_like_it(String written, String code) {
        assertThat(codes(written, Scalar::flag)).containsExactly(code);
    }

    @Test
    void a_key_without_value_is_missing() {
        assertThat(codes("~", Scalar::text)).containsExactly("missing");
        assertThat(codes("''", Scalar::text)).containsExactly("missing");
    }

    @Test
    void the_same_fault_is_told_once() {
        var reading = Document.read(
                "other: 1",
                node -> node.at("value").scalar().text()
                        + node.at("value").scalar().text());
        assertThat(reading.faults()).hasSize(1);
    }

    @Test
    void words_are_the_same_in_a_turkish_locale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(unit("minutes")).isEqualTo(TimeUnit.MINUTES);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_faulty_document_of_our_own_tells_all_faults_when_it_is_loaded() {
        var faulty = Document.read("value: x", node -> node.at("value").scalar().integer(1));
        assertThatThrownBy(faulty::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not-an-integer");
    }

    private static TimeUnit unit(String written) {
        return value(written, scalar -> scalar.oneOf(TimeUnit.class));
    }

    private static <T> T value(String written, Function<Scalar, T> as) {
        return read(written, as).orThrow();
    }

    private static <T> List<String> codes(String written, Function<Scalar, T> as) {
        return read(written, as).faults().stream().map(Fault::code).toList();
    }

    private static <T> Reading<T> read(String written, Function<Scalar, T> as) {
        return Document.read(
                "value: " + written, node -> as.apply(node.at("value").scalar()));
    }
}
