package org.himuro.lims.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts an own code (project, site and year; serial; suffix; check character) into the groups people read; foreign codes stay whole. */
final class CodeGroups {
    private static final Pattern OWN = Pattern.compile("([A-Z]{2,6}\\d{2})(\\d{6})([A-Z0-9]*)([A-Z0-9])");

    private CodeGroups() {}

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
