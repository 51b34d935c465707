package org.himuro.lims.identity.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes by time (RFC 6238): HMAC-SHA-1, six digits, a step of 30 seconds, which is what authenticator apps speak. */
public final class Totp {
    public static final int SECONDS = 30;
    /** Bytes of a fresh secret; RFC 4226 asks for 16 at least and recommends 20. */
    public static final int SECRET_BYTES = 20;

    private static final int DIGITS = 6;

    private Totp() {}

    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The code of one step. */
    public static String code(byte[] secret, long step) {
        return "%06d".formatted(truncated(secret, step) % 1_000_000);
    }

    /**
     * The step this code belongs to: the present one, the one before or the one after, and later than {@code lastUsed}, so that
     * a code seen over somebody's shoulder is worth nothing.
     */
    public static OptionalLong accepted(byte[] secret, String code, Instant at, long lastUsed) {
        var given = code.strip().getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (long step = step(at) - 1; step <= step(at) + 1; step++) {
            var right = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given);
            if (right && given.length == DIGITS && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The number before it is cut to digits (RFC 4226, section 5.3); 31 bits. */
    static int truncated(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            return ByteBuffer.wrap(hash, hash[hash.length - 1] & 0x0F, 4).getInt() & 0x7FFF_FFFF;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }
}
