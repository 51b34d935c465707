package org.himuro.integrations.hl7;

/**
 * A person's name as one repetition of XPN. Its {@code toString} never shows it, so that no log does.
 *
 * @param family family name
 * @param given given name, "" where the sender writes all in one
 */
public record PersonName(String family, String given) {

    private static final String MASK = "●●";

    /** The same shape without the name. */
    public PersonName masked() {
        return new PersonName(MASK, given.isEmpty() ? "" : MASK);
    }

    @Override
    public String toString() {
        return "PersonName[" + MASK + "]";
    }
}
