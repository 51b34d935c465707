package org.himuro.integrations.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Whether a spreadsheet shows a number as a number or as a moment; moments are days since the end of 1899, or since 1904. */
public enum DateFormat {
    NUMBER,
    DATE,
    MOMENT;

    private static final LocalDateTime SINCE_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime SINCE_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final MathContext WITHOUT_BINARY_REST = new MathContext(12);
    private static final int LONGEST_NUMBER = 30;
    private static final double LAST_DAY = 120_000;
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    public static DateFormat of(int id, Map<Integer, String> own) {
        var code = own.get(id);
        if (code != null) {
            return ofCode(code);
        }
        if (id == 14 || id == 15 || id == 16 || id == 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return DATE;
        }
        return id >= 18 && id <= 22 || id >= 32 && id <= 35 || id >= 45 && id <= 47 ? MOMENT : NUMBER;
    }

    // colours, conditions, texts and escaped signs are not part of what is shown of the number
    private static DateFormat ofCode(String code) {
        var bare = code.length() > 200 ? code.substring(0, 200) : code;
        bare = bare.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("(?i)\\[(?![hms]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        if (bare.contains("general") || bare.matches("[^hsydmge]*")) {
            return NUMBER;
        }
        if (bare.matches(".*[hs].*")) {
            return MOMENT;
        }
        return bare.matches(".*[ydm].*") ? DATE : NUMBER;
    }

    /** The number as the sheet shows it, moments as {@code 2026-02-03 09:05:07}, times of day as {@code 09:05:07}. */
    public String shown(String number, boolean since1904) {
        if (number.length() > LONGEST_NUMBER || !number.matches("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,2})?")) {
            return number;
        }
        double days = Double.parseDouble(number);
        if (this == NUMBER || days < 0 || days > LAST_DAY) {
            return plain(new BigDecimal(number));
        }
        var at = (since1904 ? SINCE_1904 : SINCE_1900).plusSeconds(Math.round(days * SECONDS_OF_A_DAY));
        if (days < 1) {
            return at.format(TIME);
        }
        return at.format(this == DATE && days == Math.floor(days) ? DAY : DAY_AND_TIME);
    }

    private static String plain(BigDecimal value) {
        var rounded = value.stripTrailingZeros().scale() <= 0
                ? value
                : value.round(WITHOUT_BINARY_REST).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
