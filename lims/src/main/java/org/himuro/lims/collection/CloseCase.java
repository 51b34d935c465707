package org.himuro.lims.collection;

import java.util.UUID;

/** Nothing more will come (request {@code close-case}). @param reason code */
public record CloseCase(UUID caseId, String reason) {}
