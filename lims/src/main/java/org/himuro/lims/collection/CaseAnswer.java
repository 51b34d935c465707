package org.himuro.lims.collection;

import java.util.List;
import java.util.UUID;

/**
 * The case after the act.
 *
 * @param colour 1 to 8
 * @param marks codes of what the report conflicts with
 */
public record CaseAnswer(UUID caseId, String code, int colour, List<String> marks) {}
