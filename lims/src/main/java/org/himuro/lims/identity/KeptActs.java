package org.himuro.lims.identity;

import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.ledger.Actor;

/**
 * Acts that a bench keeps until it can send them (C7). Each is sealed to this installation, so that nobody else reads it, and
 * signed by the browser in which it was made; the pass, given while the network was there, says whose acts they are. Whoever
 * is signed in when they are sent only carries them.
 */
public interface KeptActs {
    /**
     * Who works at which bench, in which browser.
     *
     * @param browserKey the public half of the key that never leaves the browser: ECDSA P-256, SubjectPublicKeyInfo, base64
     * @param issuedAt by the server's clock
     */
    record Pass(Actor actor, String browserKey, Instant issuedAt) {}

    /**
     * One act as the browser kept it; every part in base64.
     *
     * @param pass as it was given
     * @param ephemeral X25519 public key, made for this act
     * @param nonce 12 bytes
     * @param sealed AES-256-GCM under HKDF-SHA-256 of the agreed secret, bound to the pass
     * @param signature ECDSA over ephemeral key, nonce and sealed text, r and s side by side
     */
    record Envelope(String pass, String ephemeral, String nonce, String sealed, String signature) {}

    /** @param text what was sealed */
    record Opened(Pass pass, String text) {}

    /** The public key that acts are sealed to: X25519, 32 bytes in base64. The same on every node. */
    String sealKey();

    /** @return empty where that is no key of a browser */
    Optional<String> pass(Pass pass);

    /** @return empty where it was made for another installation, by another browser than the pass says, or changed */
    Optional<Opened> open(Envelope envelope);
}
