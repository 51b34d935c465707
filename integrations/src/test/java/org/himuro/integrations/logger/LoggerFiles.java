package org.himuro.integrations.logger;

import static org.himuro.integrations.Readings.utf8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.integrations.Reading;
import org.himuro.integrations.Readings;

/** Files as the makers' programs write them, made for the tests. */
final class LoggerFiles {

    static final String HANWELL =
            "\nDatabase Valid\n  Sensor:,Thermistor/RH\n  Style:,Stand-Alone\n  Serial No:,1234-56789\n"
                    + "  Data Starts:,00:00 03/Feb/2026\n\n  No. of Readings:,6\n\n\nTime, Temperature (C),Humidity (RH(%)),\n"
                    + rows(6, n -> "%02d:%02d:00 03/Feb/2026,-78.%d,40.%d,".formatted(n / 2, n % 2 * 30, n, n), "\n");
    static final String ROTRONIC = "[#I]Device Description,,,\r\nBox,,,\r\n,,,\r\n[#S]Device Information,,,\r\n"
            + "Version = V2.2-2,,,\r\nSerial Number = A0012,,,\r\nLog Interval = 00:30:00,,,\r\n,,,\r\n[#1],,,\r\nHumidity = %rh,,,\r\n"
            + "[#2],,,\r\nTemperature = °C,,,\r\nLow Alarm Threshold = 13,,,\r\n,,,\r\n[#H],,,\r\nDate,Time,Humidity,Temperature\r\n"
            + ",,,\r\n[#D],,,\r\n"
            + rows(6, n -> "24/01/2026,%02d:%02d:22,37.9,20.%d".formatted(13 + n / 2, n % 2 * 30, n), "\r\n");
    static final String TREND =
            "\uFEFFTimestamp,P0025_[Store 2 Space Temp 1][Store] [P25] [S25V] [Synchronized@1800](°C)\n"
                    + rows(
                            6,
                            n -> "01-Sep-26 %d:%02d:00 am,20.%d".formatted(n / 2 == 0 ? 12 : n / 2, n % 2 * 30, n),
                            "\n");
    static final String TANDD = ",Date/Time,No.1,No.2,No.3,\r\n,Date/Time,ch1,ch2,ch3,\r\n,,lx,°C,%,\r\n"
            + rows(6, n -> "2026-02-03 %02d:%02d:00,46056.1,6.2,2%d.5,51,".formatted(9 + n / 4, n % 4 * 15, n), "\r\n");
    static final String TINYTAG = ",Time,1,2\r\nS/N,,001234,001234\r\nType,,TGU-4500,TGU-4500\r\n"
            + "Description,,Temperature of tank 1,Tank 1\r\nProperty,,Temperature,Humidity\r\n"
            + rows(6, n -> "%d,2026-07-26 1%d:26:00,-20.87%d,53.4".formatted(n + 1, n, n), "\r\n");
    static final List<String> ALL = List.of(HANWELL, ROTRONIC, TREND, TANDD, TINYTAG);

    private LoggerFiles() {}

    static String rows(int count, IntFunction<String> row, String lineBreak) {
        return IntStream.range(0, count).mapToObj(n -> row.apply(n) + lineBreak).collect(Collectors.joining());
    }

    /** A plain file with the given rows. */
    static String plain(String... rows) {
        return "Time,Temperature (°C)\n" + String.join("\n", rows) + "\n";
    }

    static Reading<LoggerReading> reading(String text) {
        return LoggerFileReader.read(utf8(text), Claim.NONE);
    }

    static List<String> times(Reading<LoggerReading> reading) {
        return Readings.read(reading).points().stream()
                .map(LoggerPoint::isoTime)
                .toList();
    }

    /** Degrees Celsius as written, "-" where nothing was measured. */
    static List<String> celsius(Reading<LoggerReading> reading) {
        return Readings.read(reading).points().stream()
                .map(LoggerPoint::celsius)
                .map(value -> value.map(BigDecimal::toPlainString).orElse("-"))
                .toList();
    }

    static List<String> messages(Reading<LoggerReading> reading, Locale locale) {
        return reading.findings().stream()
                .map(finding -> finding.message(locale))
                .toList();
    }

    static Optional<String> maker(Reading<LoggerReading> reading) {
        return Readings.read(reading).maker();
    }
}
