package org.himuro.lims.reporting.adapter.document;

import java.util.List;
import java.util.regex.Pattern;

/** As much of a tube's code as its neighbours in a box are told apart by: serial number, and which tube of the case. */
final class ShortCode {
    private static final Pattern OWN = Pattern.compile("[A-Z]{2,6}\\d{2}(\\d{6})([A-Z0-9]*)[A-Z0-9]");
    private static final int END = 8;

    private ShortCode() {}

    /** One or two lines. */
    static List<String> of(String code) {
        var own = OWN.matcher(code);
        if (!own.matches()) {
            return List.of(code.substring(Math.max(0, code.length() - END)));
        }
        return own.group(2).isEmpty() ? List.of(own.group(1)) : List.of(own.group(1), own.group(2));
    }
}
