package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/**
 * A fact as the ledger keeps it, with its two times.
 *
 * @param seq from 1, without gaps within the stream, in the order of recording
 * @param occurredAt when it happened (bench clock, corrected), microseconds
 * @param recordedAt when it was recorded (server clock), microseconds
 * @param hash covers the content and the hash of the fact before it in the same stream
 */
public record Recorded(
        UUID id,
        UUID act,
        StreamRef stream,
        long seq,
        Fact fact,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Digest hash) {}
