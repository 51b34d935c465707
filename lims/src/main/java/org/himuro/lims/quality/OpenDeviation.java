package org.himuro.lims.quality;

import java.util.UUID;

/** Opens the deviation that a recorded fact is (report {@code open-deviation}); done by the system itself. */
public record OpenDeviation(UUID deviation, String code, String aboutKind, UUID about, UUID fact) {}
