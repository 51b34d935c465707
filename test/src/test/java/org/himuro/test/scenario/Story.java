package org.himuro.test.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The time line of a tube as its page shows it, oldest line first. */
record Story(List<Line> lines) {
    private static final Pattern ITEM = Pattern.compile("(?s)<li class=\"line (\\w+)\">(.*?)</li>");
    private static final Pattern TIME = Pattern.compile("<time datetime=\"([^\"]+)\"[^>]*data-recorded=\"([^\"]+)\"");
    private static final Pattern HEADLINE = Pattern.compile("(?s)<p class=\"headline\">(.*?)</p>");
    private static final Pattern WHO = Pattern.compile("(?s)<p class=\"small soft\">(.*?)</p>");

    /**
     * @param tone the verdict's, {@code waiting} where the line has none
     * @param headline what happened, with the verdict's word where there is one
     * @param who place, actor, and the procedure or rule set of a verdict
     * @param whole all its words
     */
    record Line(String tone, Instant at, String recorded, String headline, String who, String whole) {
        boolean says(String words) {
            return whole.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        }
    }

    static Story of(Answer page) {
        return new Story(ITEM.matcher(page.body())
                .results()
                .map(m -> line(m.group(1), m.group(2)))
                .toList()
                .reversed());
    }

    private static Line line(String tone, String html) {
        var time = TIME.matcher(html);
        if (!time.find()) {
            throw new AssertionError("a line without both times: " + html);
        }
        return new Line(
                tone,
                Instant.parse(time.group(1)),
                time.group(2),
                first(HEADLINE, html),
                first(WHO, html),
                words(html));
    }

    private static String first(Pattern pattern, String html) {
        var found = pattern.matcher(html);
        return found.find() ? words(found.group(1)) : "";
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    List<String> headlines() {
        return lines.stream().map(Line::headline).toList();
    }

    Line saying(String words) {
        return lines.stream()
                .filter(l -> l.says(words))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no line says " + words + ": " + String.join(" | ", headlines())));
    }
}
