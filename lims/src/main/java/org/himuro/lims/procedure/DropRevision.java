package org.himuro.lims.procedure;

import java.util.UUID;

/** A draft is not wanted (request {@code drop-revision}). Refused: {@code REVISION_UNKNOWN}, {@code REVISION_DECIDED}. */
public record DropRevision(UUID revision) {}
