package org.himuro.lims.monitoring;

import java.time.Instant;
import java.util.UUID;

/**
 * A kind of logger whose files a site has explained (T1).
 *
 * @param name as people call it, one of a site
 * @param mapping what was taught last, as JSON
 * @param version how often it was taught
 * @param forgotten its files are not read any more
 */
public record Logger(
        UUID id,
        UUID site,
        String name,
        String mapping,
        int version,
        boolean forgotten,
        UUID taughtBy,
        Instant taughtAt) {
    public static final int NAME = 60;
    public static final int MAPPING = 1000;
}
