package org.himuro.lims.storage;

import java.util.UUID;

/**
 * A rack scanner whose files a site has explained (L5).
 *
 * @param name as people call it, one of a site
 * @param mapping what was taught, as {@code himuro read rack-file --mapping} takes it
 * @param forgotten its files are not tried any more
 */
public record RackScanner(UUID id, UUID site, String name, String mapping, boolean forgotten) {
    public static final int NAME = 60;
    public static final int MAPPING = 4000;
}
