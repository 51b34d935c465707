package org.himuro.integrations.logger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The unit a file writes its temperatures in. */
public enum TemperatureUnit {
    CELSIUS("°C", 'C'),
    FAHRENHEIT("°F", 'F'),
    KELVIN("K", 'K');

    private static final String DEGREE = "(?:°|º|˚|Â°|\\uFFFD|&deg;|[Dd]eg(?:rees?)?\\.?)";
    private static final Pattern WITH_DEGREE = Pattern.compile(DEGREE + "\\s{0,2}([CFK])(?![A-Za-z])");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]\\s{0,2}([CFK])\\s{0,2}[)\\]]");
    private static final Pattern ALONE = Pattern.compile("\\s*([CFK])\\s*");
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?i:temp(?:erature)?)(?:(?=[CF])|[ _,.:=/-]{1,3})([CFcf])\\s*");
    private static final Pattern WORD =
            Pattern.compile("(?i)(?<![a-z])(celsius|centigrade|fahrenheit|kelvin)(?![a-z])|摂氏|華氏");
    private static final BigDecimal FREEZING_IN_FAHRENHEIT = BigDecimal.valueOf(32);
    private static final BigDecimal ZERO_IN_KELVIN = new BigDecimal("273.15");
    private static final int MOST_DIGITS = 12;

    private final String sign;
    private final char letter;

    TemperatureUnit(String sign, char letter) {
        this.sign = sign;
        this.letter = letter;
    }

    /** {@code °C}, {@code °F} or {@code K}. */
    public String sign() {
        return sign;
    }

    /** The unit that a title, label or value names, in any of the ways makers write it. */
    public static Optional<TemperatureUnit> in(String text) {
        if (text.indexOf('℃') >= 0) {
            return Optional.of(CELSIUS);
        }
        if (text.indexOf('℉') >= 0) {
            return Optional.of(FAHRENHEIT);
        }
        for (Pattern pattern : new Pattern[] {WITH_DEGREE, IN_BRACKETS}) {
            var match = pattern.matcher(text);
            if (match.find()) {
                return ofLetter(match.group(1).charAt(0));
            }
        }
        for (Pattern pattern : new Pattern[] {ALONE, AFTER_NAME}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                return ofLetter(match.group(1).charAt(0));
            }
        }
        var word = WORD.matcher(text);
        return word.find() ? ofWord(word.group()) : Optional.empty();
    }

    /** The value in degrees Celsius; Celsius keeps its digits, the others get two digits more than they had. */
    public BigDecimal celsius(BigDecimal value) {
        return switch (this) {
            case CELSIUS -> value;
            case KELVIN -> value.subtract(ZERO_IN_KELVIN);
            case FAHRENHEIT ->
                plain(value.subtract(FREEZING_IN_FAHRENHEIT)
                        .multiply(BigDecimal.valueOf(5))
                        .divide(
                                BigDecimal.valueOf(9),
                                Math.min(MOST_DIGITS, value.scale() + 2),
                                RoundingMode.HALF_EVEN));
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static Optional<TemperatureUnit> ofLetter(char letter) {
        for (TemperatureUnit unit : values()) {
            if (unit.letter == Character.toUpperCase(letter)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static Optional<TemperatureUnit> ofWord(String word) {
        return switch (word.charAt(0)) {
            case 'f', 'F', '華' -> Optional.of(FAHRENHEIT);
            case 'k', 'K' -> Optional.of(KELVIN);
            default -> Optional.of(CELSIUS);
        };
    }
}
