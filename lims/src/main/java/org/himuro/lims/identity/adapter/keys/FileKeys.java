package org.himuro.lims.identity.adapter.keys;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.himuro.lims.identity.application.Keys;

/** One key file of 256 random bits, from which a key for each use is derived by HMAC (NIST SP 800-108, one block). */
@Singleton
final class FileKeys implements Keys {
    private static final String FILE = "identity-key";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final Map<Use, byte[]> derived = new EnumMap<>(Use.class);

    FileKeys(@Value("${himuro.data}") String data) {
        var master = master(Path.of(data).resolve("secrets").resolve(FILE));
        for (var use : Use.values()) {
            derived.put(use, hmac(master, "himuro identity " + use.name()));
        }
    }

    @Override
    public byte[] random(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    @Override
    public String seal(Use use, UUID bound, byte[] plain) {
        var nonce = random(NONCE);
        var sealed = gcm(Cipher.ENCRYPT_MODE, use, bound, nonce, plain);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    @Override
    public byte[] open(Use use, UUID bound, String sealed) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return gcm(Cipher.DECRYPT_MODE, use, bound, nonce, rest);
    }

    @Override
    public String mac(Use use, String text) {
        return HexFormat.of().formatHex(hmac(key(use), text));
    }

    private byte[] gcm(int mode, Use use, UUID bound, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(use), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key, for another row, or changed", e);
        }
    }

    private byte[] key(Use use) {
        return derived.getOrDefault(use, new byte[0]);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private byte[] master(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, Base64.getEncoder().encodeToString(random(32)));
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file, e);
        }
    }

    private static void write(Path file, String secret) throws IOException {
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly)) {
            channel.write(StandardCharsets.US_ASCII.encode(secret + "\n"));
        }
    }
}
