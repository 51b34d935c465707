package org.himuro.lims.quality;

import java.time.Instant;
import java.util.UUID;

/**
 * A text that is no more.
 *
 * @param about the stream whose fact names it
 * @param digest by which the fact names it, hexadecimal
 * @param reason code
 */
public record RemovedText(UUID id, UUID about, String digest, String reason, UUID removedBy, Instant removedAt) {}
