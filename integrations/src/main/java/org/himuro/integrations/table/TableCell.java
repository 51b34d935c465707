package org.himuro.integrations.table;

/**
 * What one cell says.
 *
 * @param text as it is shown; a day as {@code 2019-04-01}, a moment as {@code 2019-04-01 09:30:00}
 * @param formula the text is what a formula gave when it was last computed
 */
public record TableCell(String text, Kind kind, boolean formula) {
    public static final TableCell EMPTY = new TableCell("", Kind.TEXT, false);

    /** What the file itself says of it; a text file knows texts only. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** {@code #N/A} and its like. */
        ERROR
    }

    public static TableCell text(String text) {
        return text.isEmpty() ? EMPTY : new TableCell(text, Kind.TEXT, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
