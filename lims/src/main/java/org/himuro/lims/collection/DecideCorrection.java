package org.himuro.lims.collection;

import java.util.UUID;

/**
 * The second person's word (request {@code decide-correction}). Refused: {@code CORRECTION_UNKNOWN},
 * {@code CORRECTION_DECIDED}, {@code SAME_PERSON}, {@code ALREADY_CORRECTED}.
 */
public record DecideCorrection(UUID correction, boolean approved, String reason) {}
