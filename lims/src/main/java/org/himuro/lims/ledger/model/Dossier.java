package org.himuro.lims.ledger.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything needed to check some streams without the server: their facts as stored, all seals, and for each seal and
 * stream the proof of what it holds of that stream - or that it holds nothing.
 *
 * @param subject what the first stream's own facts call it
 * @param streams the first is what the dossier is about; then every stream that its story names, also where it holds no fact
 * @param signer the public key, X.509 encoding in base64; its id stands in the seals
 * @param signature by the seal's key over everything else, as hexadecimal digits
 */
public record Dossier(
        String format,
        String subject,
        Instant writtenAt,
        List<Stream> streams,
        List<Seal> seals,
        List<Proof> proofs,
        String signer,
        String signature) {
    public static final String FORMAT = "himuro-dossier-2";

    Dossier signed(String by, String as) {
        return new Dossier(format, subject, writtenAt, streams, seals, proofs, by, as);
    }

    /** What is signed, while {@code signature} is empty. */
    byte[] content() {
        return Canonical.write(this).getBytes(StandardCharsets.UTF_8);
    }

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
