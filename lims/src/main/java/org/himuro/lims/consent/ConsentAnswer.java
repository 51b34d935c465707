package org.himuro.lims.consent;

import java.util.UUID;

/** How the consent stands after the act. */
public record ConsentAnswer(UUID donor, ConsentStanding standing) {}
