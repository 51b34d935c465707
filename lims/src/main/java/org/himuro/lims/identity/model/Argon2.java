package org.himuro.lims.identity.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id hashes in PHC strings (RFC 9106; 19 MiB, two passes, one lane: the OWASP minimum). A password is brought
 * to NFKC first, because the same key press gives different code points on different keyboards.
 */
public final class Argon2 {
    public static final int SALT_BYTES = 16;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private Argon2() {}

    /** @param salt {@value #SALT_BYTES} random bytes */
    public static String hash(String password, byte[] salt) {
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        KIBIBYTES,
                        PASSES,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(raw(password, salt, KIBIBYTES, PASSES)));
    }

    /** Whether the password gave this PHC string; compared in constant time; false where the string is not one of ours. */
    public static boolean matches(String password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        var decoder = Base64.getDecoder();
        var expected = decoder.decode(parts.group(4));
        var got = raw(
                password,
                decoder.decode(parts.group(3)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)));
        return MessageDigest.isEqual(expected, got);
    }

    private static byte[] raw(String password, byte[] salt, int kibibytes, int passes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[HASH_BYTES];
        var normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
