package org.himuro.lims.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts an own code (project, site and year; serial; suffix; check character) into the groups people read; foreign codes stay whole. */
final class CodeGroups {
    private static final Pattern OWN = Pattern.compile("([A-Z]{2,6}\\d{2})(\\d{6})([A-Z0-9]*)([A-Z0-9])");
    private static final int END = 3;

    private CodeGroups() {}

    /** As short as a box's picture has room for: the end of the serial number, or of a foreign code. */
    static String end(String code) {
        var own = OWN.matcher(code);
        var serial = own.matches() ? own.group(2) : code;
        return serial.substring(Math.max(0, serial.length() - END));
    }

    static List<String> of(String code) {
        var own = OWN.matcher(code);
        if (!own.matches()) {
            return List.of(code);
        }
        return IntStream.rangeClosed(1, 4)
                .mapToObj(own::group)
                .flatMap(Stream::ofNullable)
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
