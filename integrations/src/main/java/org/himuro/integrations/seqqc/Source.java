package org.himuro.integrations.seqqc;

/**
 * Where a tool writes a figure.
 *
 * @param metric the canonical name it gets
 * @param scale how it is written
 * @param definition what the tool counts
 */
record Source(Metric metric, Scale scale, String definition) {

    /** As it is, as a fraction of 1, or in thousand millions. */
    enum Scale {
        AS_IS,
        FRACTION,
        GIGA
    }

    static Source of(Metric metric, String definition) {
        return new Source(metric, Scale.AS_IS, definition);
    }

    static Source fraction(Metric metric, String definition) {
        return new Source(metric, Scale.FRACTION, definition);
    }

    static Source giga(Metric metric, String definition) {
        return new Source(metric, Scale.GIGA, definition);
    }
}
