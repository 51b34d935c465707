package org.himuro.test.support;

/** Reduced counts in {@code test}, the counts that are claimed in {@code proof}. */
public final class Proof {
    private Proof() {}

    public static boolean full() {
        return Boolean.getBoolean("himuro.proof");
    }

    public static int count(int inTest, int inProof) {
        return full() ? inProof : inTest;
    }

    /** A fresh seed, or the one given by {@code -Dhimuro.seed}; printed either way. */
    @SuppressWarnings("SystemOut")
    public static long seed(String of) {
        var given = System.getProperty("himuro.seed", "");
        long seed = given.isBlank() ? System.nanoTime() & 0xFFFF_FFFFL : Long.parseLong(given);
        System.out.println("seed of " + of + ": " + seed);
        return seed;
    }
}
