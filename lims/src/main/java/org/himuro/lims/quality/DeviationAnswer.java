package org.himuro.lims.quality;

import java.util.UUID;

/** The deviation that was opened or changed. */
public record DeviationAnswer(UUID deviation) {}
