package org.himuro.lims.laboratory;

import java.util.UUID;

/** Report {@code set-hours}: on which weekdays and at which hours a laboratory receives. */
public record SetHours(UUID site, Hours hours) {}
