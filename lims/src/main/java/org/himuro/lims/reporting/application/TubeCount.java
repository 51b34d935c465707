package org.himuro.lims.reporting.application;

/**
 * How many tubes fit.
 *
 * @param more there are more, uncounted
 * @param asked the conditions as an address says them
 */
public record TubeCount(long tubes, boolean more, String asked) {
    /** Where they are counted to the last. */
    public String exactly() {
        return "/tubes/count?" + (asked.isEmpty() ? "" : asked + "&") + "exactly=true";
    }
}
