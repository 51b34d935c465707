package org.himuro.lims.ledger.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.StreamRef;

/**
 * How facts hang together: the hash of each covers its content and the hash of the fact before it in the same stream,
 * so writers on different streams never wait for each other.
 */
public final class Chain {
    /** Before the first fact of a stream. */
    public static final Digest START = new Digest(new byte[32]);

    private Chain() {}

    /** Everything a fact's hash covers but the hash before it; the body stands for itself, as stored. */
    public record Content(
            UUID id,
            UUID act,
            StreamRef stream,
            long seq,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            UUID person,
            Optional<UUID> device,
            UUID site) {
        public static Content of(
                UUID id,
                UUID act,
                StreamRef stream,
                long seq,
                String type,
                Instant occurred,
                Instant recorded,
                Actor by) {
            return new Content(id, act, stream, seq, type, occurred, recorded, by.person(), by.device(), by.site());
        }
    }

    public static Digest next(Digest previous, Content content, String body) {
        var head = Canonical.write(content).getBytes(StandardCharsets.UTF_8);
        return new Digest(Sha256.of(previous.bytes(), Sha256.of(head), Sha256.of(body)));
    }
}
