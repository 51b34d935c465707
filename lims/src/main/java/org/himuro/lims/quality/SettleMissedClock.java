package org.himuro.lims.quality;

import java.util.UUID;

/** The freezing of a tube was judged (report {@code settle-missed-clock}): that its clock was missed is no open question any more. */
public record SettleMissedClock(UUID tube) {}
