package org.himuro.lims.consent;

import java.util.List;
import java.util.UUID;

/** The donor took some items back (report {@code restrict-consent}). @param remaining what still holds */
public record RestrictConsent(UUID donor, List<ConsentScope> remaining) {}
