package org.himuro.lims.collection;

import java.util.UUID;

/** The exemption after the act. */
public record ExemptionAnswer(UUID exemption, boolean revoked) {}
