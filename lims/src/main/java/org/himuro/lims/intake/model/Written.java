package org.himuro.lims.intake.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Texts as people type them: full-width figures and letters, half-width kana, blanks of every kind. */
final class Written {
    private static final Set<String> UNKNOWN = Set.of(
            "不明",
            "未記録",
            "記録なし",
            "記載なし",
            "わからない",
            "なし",
            "無し",
            "未測定",
            "未",
            "?",
            "??",
            "???",
            "-",
            "--",
            "---",
            "ー",
            "–",
            "—",
            "n/a",
            "na",
            "n.a.",
            "nd",
            "n.d.",
            "unknown",
            "unk",
            "none",
            "null",
            "not known",
            "not recorded");

    private Written() {}

    /** Compatibility form, one blank for any number of them. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** The same in small letters. */
    static String word(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** A title without its unit, its remark in brackets and its signs. */
    static String title(String text) {
        return word(text)
                .replaceAll("[(\\[【「].*?[)\\]】」]", "")
                .replaceAll("[\\s._:：・*/#№-]+", " ")
                .strip();
    }

    /** What stands in brackets behind a title: usually the unit. */
    static String inBrackets(String title) {
        var plain = plain(title);
        int from = Math.max(plain.indexOf('('), plain.indexOf('['));
        int to = Math.max(plain.lastIndexOf(')'), plain.lastIndexOf(']'));
        return from >= 0 && to > from ? plain.substring(from + 1, to).strip() : "";
    }

    /** Nothing, or a word that says that nobody knows. */
    static boolean isUnknown(String text) {
        var word = word(text);
        return word.isEmpty() || UNKNOWN.contains(word);
    }
}
