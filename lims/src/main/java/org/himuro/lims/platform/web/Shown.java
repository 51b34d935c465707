package org.himuro.lims.platform.web;

import java.util.regex.Pattern;

/** How a value that is not understood is named to whoever sent it: words of code as they are, anything else by its length. */
final class Shown {
    private static final Pattern PLAIN = Pattern.compile("[A-Z0-9_.:+-]{1,40}|[a-z]{1,8}");

    private Shown() {}

    static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "(" + text.codePointCount(0, text.length()) + ")";
    }
}
