package org.himuro.lims.ledger.model;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public keys that have sealed this ledger, the oldest first: one today, one more after each rotation. Written as PEM
 * blocks (SubjectPublicKeyInfo, RFC 7468) one after the other in one file.
 */
public record KeyRing(List<PublicKey> keys) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PUBLIC KEY-----(.*?)-----END PUBLIC KEY-----", Pattern.DOTALL);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    public KeyRing {
        keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException where there is no block, or one that is no Ed25519 key */
    public static KeyRing ofPem(String pem) {
        var keys = new ArrayList<PublicKey>();
        var blocks = BLOCK.matcher(pem);
        while (blocks.find()) {
            keys.add(key(blocks.group(1)));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no public key in PEM form");
        }
        return new KeyRing(keys);
    }

    /** One key as a PEM block. */
    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + LINES.encodeToString(key.getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** The key that a seal names. */
    public Optional<PublicKey> byId(String keyId) {
        return keys.stream().filter(key -> Seal.keyId(key).equals(keyId)).findFirst();
    }

    private static PublicKey key(String base64) {
        try {
            var der = Base64.getMimeDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }
}
