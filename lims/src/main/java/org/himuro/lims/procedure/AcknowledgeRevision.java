package org.himuro.lims.procedure;

/**
 * The person in front of the screen has read a version (request {@code acknowledge-revision}). Refused: {@code REVISION_UNKNOWN},
 * {@code REVISION_NOT_APPROVED}.
 */
public record AcknowledgeRevision(String procedure, int version) {}
