package org.himuro.lims.consent;

import java.util.List;
import java.util.UUID;

/** The donor signed (report {@code give-consent}). */
public record GiveConsent(UUID donor, String form, int version, List<ConsentScope> scopes) {}
