package org.himuro.lims.monitoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The profiles of all temperature classes, every version there was. */
public final class Profiles {
    private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*");
    private static final int COLUMNS = 7;
    private static final String NONE = "-";
    private static final List<TemperatureProfile> ALL = read();

    private Profiles() {}

    public static List<TemperatureProfile> all() {
        return ALL;
    }

    /** The version in force. Empty for a class that has no profile. */
    public static Optional<TemperatureProfile> latest(String temperatureClass) {
        return ALL.stream()
                .filter(p -> p.temperatureClass().equals(temperatureClass))
                .max(Comparator.comparingInt(TemperatureProfile::version));
    }

    public static Optional<TemperatureProfile> of(String temperatureClass, int version) {
        return ALL.stream()
                .filter(p -> p.temperatureClass().equals(temperatureClass) && p.version() == version)
                .findFirst();
    }

    private static List<TemperatureProfile> read() {
        var stream = Objects.requireNonNull(Profiles.class.getResourceAsStream("/monitoring/profiles.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Profiles::profile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemperatureProfile profile(String line) {
        var columns = COLUMN.split(line.strip(), COLUMNS);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("a profile has " + COLUMNS + " columns: " + line);
        }
        return new TemperatureProfile(
                columns[0],
                Integer.parseInt(columns[1]),
                limit(columns[2]),
                limit(columns[3]),
                Duration.parse(columns[4]),
                new BigDecimal(columns[5]),
                columns[6]);
    }

    private static Optional<BigDecimal> limit(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
