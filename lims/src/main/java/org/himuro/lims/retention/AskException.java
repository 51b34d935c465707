package org.himuro.lims.retention;

import java.time.LocalDate;

/**
 * The actor's site wants to keep a form that the policy keeps elsewhere (request {@code ask-exception}). Refused:
 * {@code POLICY_UNKNOWN}, {@code REASON_MISSING}, {@code EVIDENCE_MISSING}, {@code UNTIL_PASSED}, {@code EXCEPTION_NOT_NEEDED},
 * {@code EXCEPTION_THERE}.
 *
 * @param reason one of {@link LocalException#REASONS}
 * @param evidence code of the document that shows equal quality, letters, digits and {@code ._/-}
 */
public record AskException(String project, Form form, String reason, String evidence, LocalDate until) {}
