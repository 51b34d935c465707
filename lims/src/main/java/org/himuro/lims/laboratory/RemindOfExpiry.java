package org.himuro.lims.laboratory;

import java.util.UUID;

/** A report of the system itself {@code remind-of-expiry}: the end of a laboratory's accreditation is announced. */
public record RemindOfExpiry(UUID site, Reminder reminder) {}
