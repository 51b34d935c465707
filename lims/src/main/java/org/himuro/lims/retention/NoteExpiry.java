package org.himuro.lims.retention;

import java.util.UUID;

/** A request of the system itself: the time of a case's tubes is over by its policy. */
public record NoteExpiry(UUID caseId) {}
