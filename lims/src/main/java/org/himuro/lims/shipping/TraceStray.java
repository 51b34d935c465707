package org.himuro.lims.shipping;

import java.util.UUID;

/**
 * Report {@code trace-stray-parcel}: a parcel turned up where it is not addressed; done by the system itself.
 *
 * @param site where it was reported
 * @param report the fact of that site
 */
public record TraceStray(UUID parcel, UUID site, UUID report) {}
