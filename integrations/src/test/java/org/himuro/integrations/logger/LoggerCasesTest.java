package org.himuro.integrations.logger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.logger.LoggerFiles.celsius;
import static org.himuro.integrations.logger.LoggerFiles.times;

import org.himuro.integrations.Cases;
import org.himuro.integrations.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files of five makers, ten readings each. */
@Tag("T1")
@Tag("H2")
class LoggerCasesTest {

    private static Reading<LoggerReading> reading(String path) {
        return LoggerFileReader.read(Cases.bytes("temperature/dataloggergraphs/" + path), Claim.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "hanwell/Hanwell_1.csv,   Hanwell,  0000-00000, 2025-11-21T00:00:00, 18.5,   2025-11-21T04:30:00, 18.3",
        "rotronic/Rotronic_1.csv, Rotronic, A00000000,  2020-01-24T13:37:22, 20,     2020-01-29T01:37:22, 20.3",
        "rotronic/Trend_1.csv,    Trend,    ,           2021-09-01T00:30:00, 20.6,   2021-09-01T05:00:00, 20.7",
        "tandd/TandD_2.csv,       T&D,      ,           2021-11-12T15:51:00, 20.5,   2021-11-12T18:06:00, 20.5",
        "tinytag/TinyTag_1.csv,   Tinytag,  000000,     2021-07-26T14:26:00, 20.873, 2021-07-26T18:56:00, 20.887"
    })
    void a_real_file_gives_maker_serial_number_first_and_last_reading(
            String path,
            String maker,
            @Nullable String serial,
            String first,
            String firstValue,
            String last,
            String lastValue) {
        var reading = reading(path);
        assertThat(read(reading).maker()).contains(maker);
        assertThat(read(reading).serial().orElse("")).isEqualTo(serial == null ? "" : serial);
        assertThat(times(reading)).hasSize(10).startsWith(first).endsWith(last);
        assertThat(celsius(reading)).startsWith(firstValue).endsWith(lastValue);
        assertThat(read(reading).unit()).isEqualTo(TemperatureUnit.CELSIUS);
        assertThat(codes(reading)).contains("0 zone-missing");
    }

    @Test
    void the_rotronic_file_states_half_an_hour_and_holds_two_readings_a_day() {
        assertThat(codes(reading("rotronic/Rotronic_1.csv"))).contains("0 interval-differs", "25 gap", "33 gap");
    }
}
