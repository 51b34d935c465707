package org.himuro.labels.id;

/**
 * A check character system of ISO 7064 over the digits and the capital letters A to Z.
 *
 * <p>Implementations have no state and may be shared by threads.
 */
public sealed interface CheckSystem permits Mod37_2, Mod37_36 {
    /** What a body may be made of; the place in this text is the value of the character. */
    String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /**
     * The check character of a body.
     *
     * @param body at least one of 0-9 and A-Z
     * @return 0-9, A-Z, or {@code *} where the system has it
     * @throws IllegalArgumentException if the body is empty or has another character
     */
    char of(String body);

    /** Whether the last character of {@code code} is the check character of what stands before it. */
    default boolean holds(String code) {
        var last = code.length() - 1;
        return last > 0 && isBody(code.substring(0, last)) && of(code.substring(0, last)) == code.charAt(last);
    }

    /** Whether a text can be a body: not empty, and only 0-9 and A-Z. */
    static boolean isBody(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The value of a character, 0 to 35. */
    static int value(char c) {
        var value = ALPHABET.indexOf(c);
        if (value < 0) {
            throw new IllegalArgumentException("Only 0-9 and A-Z have a check value, not '" + c + "'");
        }
        return value;
    }
}
