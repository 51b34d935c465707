package org.himuro.integrations.hl7;

/** The characters a message is built with (MSH-1, MSH-2). */
record Marks(char field, char component, char repetition, char escape, char subcomponent) {

    /** Reads MSH-2; one that is too short, doubled or ambiguous falls back to the usual {@code ^~\&}. */
    static Marks of(char field, String msh2) {
        return usual(msh2)
                ? new Marks(field, msh2.charAt(0), msh2.charAt(1), msh2.charAt(2), msh2.charAt(3))
                : new Marks(field, '^', '~', '\\', '&');
    }

    /** Four distinct characters that are no letters or digits; version 2.7 may add a fifth. */
    static boolean usual(String msh2) {
        return (msh2.length() == 4 || msh2.length() == 5)
                && msh2.chars().distinct().count() == msh2.length()
                && msh2.chars().noneMatch(Character::isLetterOrDigit);
    }

    String unescape(String text) {
        if (text.indexOf(escape) < 0) {
            return text;
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == escape ? text.indexOf(escape, i + 1) : -1;
            if (end == i + 2) {
                plain.append(
                        switch (text.charAt(i + 1)) {
                            case 'F' -> field;
                            case 'S' -> component;
                            case 'T' -> subcomponent;
                            case 'R' -> repetition;
                            case 'E' -> escape;
                            default -> '\uFFFD';
                        });
                i = end;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
