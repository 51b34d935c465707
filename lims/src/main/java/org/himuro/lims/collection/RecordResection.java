package org.himuro.lims.collection;

import java.util.UUID;

/** The surgeon removed it (report {@code record-resection}); may come from the operating room's own device. */
public record RecordResection(UUID caseId) {}
