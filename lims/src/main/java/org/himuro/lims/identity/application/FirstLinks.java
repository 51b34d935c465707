package org.himuro.lims.identity.application;

import java.time.Instant;
import java.util.UUID;

/** The one-time link by which the first administrator of an empty installation comes in. */
public interface FirstLinks {
    /** A new link takes the place of every unused one. */
    void replace(UUID id, String tokenHash, Instant expiresAt);

    boolean works(String tokenHash, Instant now);

    /** True for exactly one caller. */
    boolean use(String tokenHash, Instant now);
}
