package org.himuro.lims.collection;

import java.util.UUID;

/** @param facts how many facts were added to the corrected stream and to those that depend on it */
public record CorrectionAnswer(UUID correction, int facts) {}
