package org.himuro.lims.platform.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Fills a message: {@code {0}} takes an argument, {@code {0,plural,=0{no tube} one{# tube} other{# tubes}}} chooses by number
 * (without {@code =0}, 0 is {@code other}; Japanese has no {@code one}). A brace is written by doubling it. The subset of ICU
 * MessageFormat that we need.
 */
final class MessagePattern {
    private static final Pattern NAMED = Pattern.compile("(?<!\\{)\\{([0-9])(?=[,}])");

    private MessagePattern() {}

    static String fill(String pattern, List<String> args) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        var out = new StringBuilder(pattern.length() + 32);
        var i = 0;
        while (i < pattern.length()) {
            var c = pattern.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < pattern.length() && pattern.charAt(i + 1) == c) {
                out.append(c);
                i += 2;
            } else if (c == '{') {
                var end = close(pattern, i);
                out.append(argument(pattern.substring(i + 1, end), args));
                i = end + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    /** How many arguments it takes: one more than the highest it names. */
    static int arguments(String pattern) {
        return NAMED.matcher(pattern)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private static String argument(String inner, List<String> args) {
        var parts = inner.split(",", 3);
        var index = Integer.parseInt(parts[0].strip());
        var value = index < args.size() ? args.get(index) : "";
        return parts.length < 3 ? value : fill(choice(parts[2], value).replace("#", value), args);
    }

    private static String choice(String choices, String value) {
        var wanted = "other{";
        if (value.equals("0") && choices.contains("=0{")) {
            wanted = "=0{";
        } else if (value.equals("1") && choices.contains("one{")) {
            wanted = "one{";
        }
        var start = choices.indexOf(wanted) + wanted.length() - 1;
        return choices.substring(start + 1, close(choices, start));
    }

    private static int close(String text, int open) {
        var depth = 0;
        for (var i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("brace not closed: " + text);
    }
}
