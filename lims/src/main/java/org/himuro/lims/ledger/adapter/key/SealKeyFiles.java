package org.himuro.lims.ledger.adapter.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.ledger.model.Seal;

/**
 * An Ed25519 private key, readable by its owner only, and beside it the ring of public keys, to be kept elsewhere too.
 *
 * @param secret {@code seal-key.pem}
 * @param ring {@code seal-key.public.pem}
 */
record SealKeyFiles(Path secret, Path ring) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final Base64.Decoder TEXT = Base64.getMimeDecoder();

    static Path in(Path dataFolder) {
        return dataFolder.resolve("secrets").resolve("seal-key.pem");
    }

    static SealKeyFiles at(Path secret) {
        var name = secret.getFileName().toString().replaceFirst("\\.pem$", "") + ".public.pem";
        return new SealKeyFiles(secret, secret.resolveSibling(name));
    }

    /** Makes the first key where there is none. @throws IllegalStateException where the files do not belong together */
    SealKey read() throws IOException {
        if (!Files.exists(secret)) {
            replace();
        }
        try {
            var der = TEXT.decode(Files.readString(secret).replaceAll("-----[A-Z ]+-----", ""));
            var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            var known = KeyRing.ofPem(Files.readString(ring));
            for (var open : known.keys()) {
                if (belong(key, open)) {
                    return new SealKey(key, open, known);
                }
            }
            throw new IllegalStateException("no key in " + ring + " belongs to " + secret);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the seal key in " + secret + " is none", e);
        }
    }

    /**
     * A new key takes over; the old private key is gone afterwards. The new public key joins the ring first: a crash between
     * the two steps leaves the old key sealing.
     *
     * @return the id of the new key
     */
    String replace() throws IOException {
        var pair = pair();
        var fresh = secret.resolveSibling(secret.getFileName() + ".new");
        Files.createDirectories(secret.toAbsolutePath().getParent());
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                fresh,
                "-----BEGIN PRIVATE KEY-----\n"
                        + LINES.encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(ring, KeyRing.pem(pair.getPublic()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.move(fresh, secret, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Seal.keyId(pair.getPublic());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private static boolean belong(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
        var probe = "seal".getBytes(StandardCharsets.UTF_8);
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(secret);
        signer.update(probe);
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(open);
        verifier.update(probe);
        return verifier.verify(signer.sign());
    }
}
