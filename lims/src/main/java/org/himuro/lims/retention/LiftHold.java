package org.himuro.lims.retention;

import java.util.UUID;

/**
 * A hold ends (request {@code lift-hold}), by the word of another person than who placed it. Refused: {@code HOLD_UNKNOWN},
 * {@code HOLD_LIFTED}, {@code LIFTED_BY_SELF}.
 */
public record LiftHold(UUID hold) {}
