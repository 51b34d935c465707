package org.himuro.lims.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * How the lists of a site are read.
 *
 * @param name as people call it, one of a site
 * @param mapping what was taught last, as JSON
 * @param version how often it was taught
 */
public record BankMapping(
        UUID id,
        UUID site,
        String name,
        BankFileKind kind,
        String mapping,
        int version,
        UUID taughtBy,
        Instant taughtAt) {
    public static final int NAME = 60;
    public static final int MAPPING = 16_000;
}
