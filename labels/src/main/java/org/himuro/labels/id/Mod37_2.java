package org.himuro.labels.id;

/**
 * ISO 7064 MOD 37-2, a pure system (also that of ISBT 128): the check character is 0-9, A-Z or {@code *}.
 *
 * <p>Catches every single wrong character and every swap of two neighbours, the check character included.
 */
public record Mod37_2() implements CheckSystem {
    private static final String CHECKS = ALPHABET + "*";

    @Override
    public char of(String body) {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("A body has at least one character");
        }
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            sum = (sum + CheckSystem.value(body.charAt(i))) * 2 % 37;
        }
        return CHECKS.charAt((38 - sum) % 37);
    }
}
