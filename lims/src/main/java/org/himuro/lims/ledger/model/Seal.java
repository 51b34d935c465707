package org.himuro.lims.ledger.model;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import org.himuro.lims.ledger.Digest;

/**
 * A seal over the facts of about a minute: their Merkle root, chained to the seal before it, signed with Ed25519 (RFC
 * 8032). Who holds a printed seal can tell later whether anything before it was changed.
 *
 * @param number from 1, without gaps
 * @param previous hash of the seal before; zeros for the first
 * @param facts how many leaves the tree has
 * @param keyId the first 16 hexadecimal digits of the SHA-256 of the public key (X.509 encoding)
 * @param signature 64 bytes, as hexadecimal digits
 */
public record Seal(
        long number, String previous, String root, int facts, Instant sealedAt, String keyId, String signature) {

    private record Signed(long number, String previous, String root, int facts, Instant sealedAt, String keyId) {}

    /** What is signed. */
    public byte[] content() {
        return Canonical.write(new Signed(number, previous, root, facts, sealedAt, keyId))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Covers the signature too: what the next seal chains to, and what is printed. */
    public Digest hash() {
        return new Digest(Sha256.of(content(), HexFormat.of().parseHex(signature)));
    }

    public boolean signedBy(PublicKey key) {
        return Ed25519.holds(content(), signature, key);
    }

    public static String keyId(PublicKey key) {
        return HexFormat.of().formatHex(Sha256.of(key.getEncoded())).substring(0, 16);
    }
}
