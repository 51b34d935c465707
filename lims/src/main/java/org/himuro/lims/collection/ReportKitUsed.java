package org.himuro.lims.collection;

import java.util.UUID;

/**
 * A bench without the network has linked a kit to a case, and put tissue into its tubes (report {@code report-kit-used}; C7, C8). Marks:
 * {@code KIT_LINKED}, {@code KIT_RETIRED}, {@code KIT_EXPIRED}, {@code KIT_OTHER_PROTOCOL}, {@code KIT_UNKNOWN}, {@code CASE_UNKNOWN},
 * {@code CASE_CLOSED}, {@code CONSENT_...}.
 */
public record ReportKitUsed(UUID kit, UUID caseId) {}
