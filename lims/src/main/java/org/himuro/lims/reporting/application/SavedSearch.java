package org.himuro.lims.reporting.application;

import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param shared everybody of the site may open it; only who made it may change it
 * @param asked conditions and order, as an address says them
 */
public record SavedSearch(UUID id, UUID site, UUID person, String name, boolean shared, String asked) {
    /** Longest name, in characters. */
    public static final int NAME = 80;
    /** Longest address, in characters. */
    public static final int ASKED = 6_000;
}
