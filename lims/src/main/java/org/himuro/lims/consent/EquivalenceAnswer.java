package org.himuro.lims.consent;

import java.util.UUID;

/** The equivalence that was recorded. */
public record EquivalenceAnswer(UUID equivalence) {}
