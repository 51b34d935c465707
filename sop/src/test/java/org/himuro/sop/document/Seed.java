package org.himuro.sop.document;

import java.util.Random;

/** The seed of a random test: printed, and repeated with {@code -Dhimuro.seed=…}. */
public record Seed(long value) {

    public static Seed printed() {
        var set = System.getProperty("himuro.seed", "");
        var seed = new Seed(set.isBlank() ? new Random().nextLong() : Long.parseLong(set));
        System.out.println("himuro.seed=" + seed.value());
        return seed;
    }

    public Random random() {
        return new Random(value);
    }
}
