package org.himuro.lims.quality;

import java.util.UUID;

/** The deviation that was opened or closed. */
public record DeviationAnswer(UUID deviation) {}
