package org.himuro.lims.shipping;

import java.util.Optional;
import java.util.UUID;

/**
 * Report {@code report-arrival-by-link}: {@link ReportArrival} by a receiver without an account.
 *
 * @param words hash of the name that was typed
 */
public record ReportArrivalByLink(ReportArrival arrival, UUID link, Optional<String> words) {}
