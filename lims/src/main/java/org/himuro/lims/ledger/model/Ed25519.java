package org.himuro.lims.ledger.model;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Signatures with Ed25519 (RFC 8032) over what this installation hands out: 64 bytes, as hexadecimal digits. */
public final class Ed25519 {
    private static final String NAME = "Ed25519";

    private Ed25519() {}

    public static String sign(byte[] content, PrivateKey secret) {
        try {
            var signer = Signature.getInstance(NAME);
            signer.initSign(secret);
            signer.update(content);
            return HexFormat.of().formatHex(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal key does not sign", e);
        }
    }

    public static boolean holds(byte[] content, String signature, PublicKey key) {
        try {
            var verifier = Signature.getInstance(NAME);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The public key as a document carries it: X.509 encoding in Base64. */
    public static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Nothing where the text is no such key. */
    public static Optional<PublicKey> key(String text) {
        try {
            var der = Base64.getDecoder().decode(text);
            return Optional.of(KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
