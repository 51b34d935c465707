package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.UUID;

/**
 * @param link the link's id, never its secret
 * @param manifest SHA-256 of the signed manifest that goes with it
 * @param until from then on it opens nothing
 */
public record ReceiverLinkAnswer(String parcel, UUID link, String manifest, Instant until) {}
