package org.himuro.integrations.logger;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in a temperature's cell. */
sealed interface Value {

    /** A number, with its unit if that is written beside it. */
    record Number(BigDecimal value, Optional<TemperatureUnit> unit) implements Value {}

    /** A word for a reading that failed. */
    record NoReading(Mark mark) implements Value {}

    /** A formula: whatever it would compute, the logger did not write it. */
    record Formula() implements Value {}

    /** Anything else. */
    record Unknown() implements Value {}

    Pattern NUMBER = Pattern.compile(
            "([-+]?[0-9]{1,6}(?:[.,][0-9]{0,9})?|[-+]?[.,][0-9]{1,9})(?:[eE]([-+]?[0-9]{1,2}))?\\s?([^0-9\\s]{0,9})");

    static Value of(String text) {
        var plain = text.replace('\u2212', '-').replace('\uFF0D', '-').replace('\u2013', '-');
        var match = NUMBER.matcher(plain);
        if (match.matches()) {
            var unit = TemperatureUnit.in(match.group(3));
            if (match.group(3).isEmpty() || unit.isPresent()) {
                return new Number(
                        number(match.group(1), match.group(2) == null ? 0 : Integer.parseInt(match.group(2))), unit);
            }
        }
        var mark = Mark.of(plain);
        if (mark.isPresent()) {
            return new NoReading(mark.get());
        }
        return formula(plain) ? new Formula() : new Unknown();
    }

    /** Whether a spreadsheet would compute the cell instead of showing it. */
    static boolean formula(String text) {
        if (text.length() < 2) {
            return false;
        }
        char first = text.charAt(0);
        return first == '=' || first == '@' || (first == '+' || first == '-') && text.matches(".[A-Za-z(@=].*");
    }

    private static BigDecimal number(String digits, int exponent) {
        var value = new BigDecimal(digits.replace(',', '.').replaceFirst("\\.$", ""));
        return exponent == 0
                ? value
                : new BigDecimal(value.scaleByPowerOfTen(exponent).toPlainString());
    }
}
