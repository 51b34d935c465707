package org.himuro.lims.collection;

import java.util.UUID;

/** The vessel was clamped (report {@code record-clamping}); optional, from the operating room. */
public record RecordClamping(UUID caseId) {}
