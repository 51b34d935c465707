package org.himuro.labels.layout;

/**
 * Why a layout or a label is not printed.
 *
 * @param where {@code line 12} of the file, or {@code element 3: {code}} of the layout
 * @param expected what was expected and what was found, in English, for the log and the designer
 */
public record Fault(Code code, String where, String expected) {
    /** Stable; shown to people through their translations. */
    public enum Code {
        NOT_YAML,
        KEY_MISSING,
        KEY_UNKNOWN,
        VALUE_WRONG,
        FIELD_UNKNOWN,
        FIELD_MISSING,
        OUTSIDE_LABEL,
        TEXT_TOO_WIDE,
        TEXT_TOO_HIGH,
        TEXT_NOT_PRINTABLE,
        SYMBOL_NOT_WRITABLE,
        SYMBOL_CROWDED,
        MODULE_TOO_SMALL,
        MODULE_NOT_WHOLE_DOTS
    }
}
