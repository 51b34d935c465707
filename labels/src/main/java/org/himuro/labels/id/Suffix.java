package org.himuro.labels.id;

/**
 * Which container of a case: a letter for its contents (the scheme says which letters there are) and a number from 1.
 *
 * @param letter A to Z without I, O, Q; {@code T} a tube of tissue
 * @param number 1 to 99
 */
public record Suffix(char letter, int number) {
    public Suffix {
        if (!Letters.areClear(String.valueOf(letter)) || number < 1 || number > 99) {
            throw new IllegalArgumentException("A suffix is a letter without I, O, Q and 1 to 99: " + letter + number);
        }
    }

    @Override
    public String toString() {
        return letter + (number < 10 ? "0" : "") + number;
    }
}
