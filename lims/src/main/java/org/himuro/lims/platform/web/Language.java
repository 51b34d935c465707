package org.himuro.lims.platform.web;

import java.util.Locale;
import java.util.Optional;

/** The languages of the pages, and the pseudo language in which every message stands in brackets so that untranslated text shows. */
public enum Language {
    JA("ja", Locale.JAPAN),
    EN("en", Locale.UK),
    PSEUDO("qps", Locale.UK);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** What stands in the page's {@code lang} attribute, the cookie and the file name of the messages. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Of data that are written in both languages, the reader's words. */
    public String either(String ja, String en) {
        return this == JA ? ja : en;
    }

    public static Optional<Language> of(String tag) {
        for (var language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
