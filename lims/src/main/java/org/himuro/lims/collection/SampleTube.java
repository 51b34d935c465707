package org.himuro.lims.collection;

import java.util.UUID;

/**
 * Tissue was put into the tube (report {@code sample-tube}): the clock's default origin (S1).
 *
 * @param caseId the case in hand; another one than the tube's is recorded and marked
 */
public record SampleTube(UUID tube, UUID caseId) {}
