package org.himuro.lims.ledger.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything needed to check some streams without the server: their facts as stored, all seals, and for each seal and
 * stream the proof of what it holds of that stream - or that it holds nothing.
 */
public record Dossier(
        String format, String subject, Instant writtenAt, List<Stream> streams, List<Seal> seals, List<Proof> proofs) {
    public static final String FORMAT = "himuro-dossier-1";

    public record Stream(UUID id, String kind, List<StoredFact> facts) {}

    /** A fact's row, the body as the text that was hashed. */
    public record StoredFact(
            UUID id,
            UUID act,
            long seq,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            UUID actor,
            Optional<UUID> device,
            UUID site,
            String body,
            String hash) {}

    /** The leaves of one seal that are of one stream, with the neighbours that prove there are no others. */
    public record Proof(long seal, UUID stream, List<ProvenLeaf> leaves) {}

    public record ProvenLeaf(UUID stream, long seq, String fact, int index, List<String> beside) {}
}
