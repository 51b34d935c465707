package org.himuro.lims.collection;

import java.util.UUID;

/**
 * The tubes of a kit are a case's from now on (request {@code link-kit}; C8). Refused: {@code KIT_UNKNOWN}, {@code CASE_UNKNOWN},
 * {@code CASE_CLOSED}, {@code CONSENT_...}, {@code KIT_LINKED}, {@code KIT_RETIRED}, {@code KIT_EXPIRED} where the protocol says so; and
 * {@code KIT_EXPIRED}, {@code KIT_OTHER_PROTOCOL} where nobody was asked.
 *
 * @param asked a person has seen that it is too old or for another protocol, and wants it all the same
 */
public record LinkKit(UUID kit, UUID caseId, boolean asked) {}
