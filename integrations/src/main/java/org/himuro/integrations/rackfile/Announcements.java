package org.himuro.integrations.rackfile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.Lines.Line;
import org.himuro.integrations.rackfile.RackMapping.RackCodeAt;
import org.himuro.integrations.rackfile.RackMapping.ReadAt;

/**
 * Lines above the positions that name the rack or the time, as many scanners write: {@code Rack ID: 00770011},
 * {@code Scan time; 2026-02-03 09:05:07}.
 *
 * @param rack the words before the rack's code, separator included
 * @param time the words before the time, separator included
 */
record Announcements(Optional<String> rack, Optional<String> time) {

    private static final int LINES_LOOKED_AT = 20;
    private static final Pattern RACK = Pattern.compile(
            "(?i)(?:rack|plate|box|ラック|プレート)[ _-]?(?:base name|id|code|barcode|name|no\\.?|number|番号|コード|名)?\\s?[:=,;\\t：]");
    private static final Pattern TIME = Pattern.compile(
            "(?i)(?:(?:scan|read|export)(?:ned)?[ _-]?(?:at|on|date|time|date ?(?:/|&|and)? ?time)?|date ?(?:/|&|and)? ?time|date|time|timestamp|日時|読取日時|スキャン日時)\\s?[:=,;\\t：](?=.*[0-9].*[0-9].*[0-9])");
    private static final List<String> FORMS = List.of(
            "uuuu-M-d H:mm:ss",
            "uuuu-M-d'T'H:mm:ss",
            "uuuu-M-d H:mm",
            "uuuu/M/d H:mm:ss",
            "uuuu/M/d H:mm",
            "d MMM uuuu H:mm:ss",
            "d MMM uuuu h:mm:ss a",
            "d-MMM-uuuu H:mm:ss",
            "d.M.uuuu H:mm:ss",
            "uuuuMMdd HHmmss",
            "uuuuMMdd_HHmmss");

    static Announcements of(List<Line> filled) {
        var top = filled.stream()
                .limit(LINES_LOOKED_AT)
                .map(line -> line.text().strip())
                .toList();
        return new Announcements(prefix(top, RACK), prefix(top, TIME));
    }

    RackMapping into(RackMapping mapping) {
        return mapping.withPlaces(
                rack.<RackCodeAt>map(RackCodeAt.Line::new).orElseGet(mapping::rackCode),
                time.<ReadAt>map(words -> new ReadAt.Line(words, FORMS)).orElseGet(mapping::readAt));
    }

    private static Optional<String> prefix(List<String> lines, Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(match -> match.lookingAt() && match.end() < match.regionEnd())
                .map(match -> match.group())
                .findFirst();
    }
}
