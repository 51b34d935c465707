package org.himuro.labels.fonts;

import java.awt.Font;

/** The Japanese face for labels and documents (L3). Report templates name it by {@link #FAMILY}; PDF files embed it. */
public final class Fonts {
    /** The family name, for report templates. */
    public static final String FAMILY = "Noto Sans JP";

    private Fonts() {}

    /** The regular weight, at size 1. */
    public static Font japanese() {
        return Face.REGULAR.font();
    }

    /** Whether every character of the text has a glyph. A character without one would be missing on paper, with no word about it. */
    public static boolean printable(String text) {
        return firstUnprintable(text) < 0;
    }

    /** The place of the first character that cannot be printed, counted in chars from 0, or -1. */
    public static int firstUnprintable(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return i;
            }
        }
        return japanese().canDisplayUpTo(text);
    }
}
