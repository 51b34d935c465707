package org.himuro.lims.consent;

import java.util.UUID;

/** The donor took all back (report {@code withdraw-consent}). @param reason code */
public record WithdrawConsent(UUID donor, String reason) {}
