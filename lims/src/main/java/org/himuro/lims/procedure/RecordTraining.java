package org.himuro.lims.procedure;

import java.util.UUID;

/**
 * A trainer's word that somebody was trained in a version (request {@code record-training}). Refused: {@code REVISION_UNKNOWN},
 * {@code REVISION_NOT_APPROVED}, {@code TRAINED_BY_SELF}, {@code PERSON_NOT_HERE}.
 */
public record RecordTraining(UUID person, String procedure, int version) {}
