package org.himuro.lims.shipping;

import java.util.UUID;

/** The next code of a parcel at a site: never given twice; the act sent again gets the same. */
@FunctionalInterface
public interface ParcelCodes {
    /** @param siteCode three letters */
    String next(UUID act, String siteCode);
}
