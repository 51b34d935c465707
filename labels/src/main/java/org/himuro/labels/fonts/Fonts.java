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

    /**
     * The place of the first character that cannot be printed, counted in chars from 0, or -1: one without a glyph, a control or format
     * character, a combining one (its composed form has a glyph).
     */
    public static int firstUnprintable(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!hasOwnGlyph(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Signs that show only with others, or not at all, would be lost or set beside their letter. */
    private static boolean hasOwnGlyph(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> japanese().canDisplay(c);
        };
    }
}
