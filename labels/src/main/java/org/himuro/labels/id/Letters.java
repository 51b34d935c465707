package org.himuro.labels.id;

/** The capital letters of ids: A to Z without I, O and Q, which are taken for 1 and 0. */
final class Letters {
    static final String CLASS = "[A-HJ-NPR-Z]";
    private static final String LOOK_ALIKES = "IOQ";

    private Letters() {}

    static boolean areClear(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z' && LOOK_ALIKES.indexOf(c) < 0);
    }

    /** Whether an id may end in this check character: neither {@code *} nor a look-alike. */
    static boolean maySeal(char check) {
        return check != '*' && LOOK_ALIKES.indexOf(check) < 0;
    }
}
