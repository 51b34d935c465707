package org.himuro.labels.scan;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** What a Japanese input method and other keyboards do to the characters of a code, undone. */
final class Folding {
    /** Long vowel marks, minus signs, dashes and box lines that an input method types for a hyphen. */
    private static final String HYPHENS =
            "\u30FC\uFF70\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D\u2500\u2501\u207B\u208B";

    private Folding() {}

    /** Full-width letters, digits and blanks to plain ones, hyphens to one hyphen; nothing else, so that foreign codes stay as read. */
    static String width(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(width(c)));
        return out.toString();
    }

    private static int width(int c) {
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return c == 0x3000 || c == 0xA0 ? ' ' : c;
    }

    /** For our own codes: NFKC, and a to z as capital letters whatever the locale. */
    static String ours(String text) {
        var out = new StringBuilder(Normalizer.normalize(text, Form.NFKC));
        for (var i = 0; i < out.length(); i++) {
            var c = out.charAt(i);
            if (c >= 'a' && c <= 'z') {
                out.setCharAt(i, (char) (c - 32));
            }
        }
        return out.toString();
    }
}
