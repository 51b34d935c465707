package org.himuro.lims.ledger.adapter.key;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.himuro.lims.ledger.SealKey;

/**
 * The Ed25519 key pair in {@code himuro.seal.key} (default {@code secrets/seal-key.pem} in the data folder), made at the
 * first start, readable by its owner only; the public half beside it, to be kept elsewhere too.
 */
@Factory
final class SealKeyFile {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final Base64.Decoder TEXT = Base64.getMimeDecoder();

    @Singleton
    SealKey key(@Value("${himuro.data}") String data, @Property(name = "himuro.seal.key") Optional<String> named) {
        var file = named.orElse(data + "/secrets/seal-key.pem");
        var secret = Path.of(file);
        var open = Path.of(file.replaceFirst("\\.pem$", "") + ".public.pem");
        try {
            if (!Files.exists(secret)) {
                make(secret, open);
            }
            return read(secret, open);
        } catch (IOException e) {
            throw new UncheckedIOException("the seal key in " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal key in " + file + " is none", e);
        }
    }

    private static void make(Path secret, Path open) throws IOException, GeneralSecurityException {
        Files.createDirectories(secret.toAbsolutePath().getParent());
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Files.writeString(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static SealKey read(Path secret, Path open) throws IOException, GeneralSecurityException {
        var keys = KeyFactory.getInstance("Ed25519");
        return new SealKey(
                keys.generatePrivate(new PKCS8EncodedKeySpec(der(secret))),
                keys.generatePublic(new X509EncodedKeySpec(der(open))));
    }

    private static byte[] der(Path pem) throws IOException {
        return TEXT.decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(der) + "\n-----END " + what + "-----\n";
    }
}
