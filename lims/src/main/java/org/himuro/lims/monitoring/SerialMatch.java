package org.himuro.lims.monitoring;

import java.util.Locale;
import java.util.Optional;

/** Whether a file is of the logger that was packed. */
public enum SerialMatch {
    SAME,
    OTHER,
    /** The file says no serial number. */
    NOT_IN_FILE,
    /** Nobody recorded which logger was packed. */
    NOT_RECORDED;

    public static SerialMatch of(Optional<String> file, Optional<String> packed) {
        if (packed.isEmpty()) {
            return NOT_RECORDED;
        }
        return file.map(serial -> plain(serial).equals(plain(packed.get())) ? SAME : OTHER)
                .orElse(NOT_IN_FILE);
    }

    /** Programs print serial numbers with and without signs between and zeros before. */
    private static String plain(String serial) {
        return serial.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceFirst("^0+(?=.)", "");
    }
}
