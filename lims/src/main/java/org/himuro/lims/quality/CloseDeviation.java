package org.himuro.lims.quality;

import java.util.UUID;

/** Request {@code close-deviation}. Refused: {@code DEVIATION_UNKNOWN}, {@code DEVIATION_CLOSED}. */
public record CloseDeviation(UUID deviation, String resolution) {}
