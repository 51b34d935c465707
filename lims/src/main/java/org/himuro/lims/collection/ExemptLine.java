package org.himuro.lims.collection;

import java.util.UUID;

/**
 * What a case's protocol wants cannot be had (request {@code exempt-line}): it is not missing any longer. Refused:
 * {@code CASE_UNKNOWN}, {@code LINE_UNKNOWN}, {@code LINE_EXEMPT}.
 *
 * @param line of the protocol
 */
public record ExemptLine(UUID caseId, String line, Exemption.Why why) {}
