package org.himuro.lims.identity.adapter.keys;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.himuro.lims.identity.KeptActs;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.ledger.Actor;

/** The other side of {@code kept.js}. The private key is derived from the key file: nothing new to keep, and nothing in the database. */
@Singleton
final class SealedActs implements KeptActs {
    private static final String CURVE = "X25519";
    private static final byte[] INFO = "himuro kept act".getBytes(StandardCharsets.US_ASCII);
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);
    private static final String NO_DEVICE = "-";
    private static final int TAG_BITS = 128;
    private static final int MAC_DIGITS = 64;

    private final Keys keys;
    private final PrivateKey own;
    private final byte[] sealKey;

    SealedActs(Keys keys) {
        this.keys = keys;
        try {
            var scalar = HexFormat.of().parseHex(keys.mac(Use.KEPT_ACTS, CURVE));
            this.own = KeyFactory.getInstance(CURVE)
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
            this.sealKey = agreed(BASE_POINT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has X25519", e);
        }
    }

    @Override
    public String sealKey() {
        return Base64.getEncoder().encodeToString(sealKey);
    }

    @Override
    public Optional<String> pass(Pass pass) {
        try {
            browserKey(pass.browserKey());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
        var actor = pass.actor();
        var text = String.join(
                " ",
                actor.person().toString(),
                actor.device().map(UUID::toString).orElse(NO_DEVICE),
                actor.site().toString(),
                pass.issuedAt().toString(),
                pass.browserKey());
        return Optional.of(keys.mac(Use.KEPT_ACTS, text)
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Optional<Opened> open(Envelope envelope) {
        try {
            return opened(envelope);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Opened> opened(Envelope envelope) throws GeneralSecurityException {
        var pass = read(envelope.pass());
        var ephemeral = bytes(envelope.ephemeral());
        var nonce = bytes(envelope.nonce());
        var sealed = bytes(envelope.sealed());
        if (pass.isEmpty() || !signed(pass.get(), bytes(envelope.signature()), ephemeral, nonce, sealed)) {
            return Optional.empty();
        }
        var key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreed(littleEndian(ephemeral)))
                                .addSalt(joined(ephemeral, sealKey))
                                .thenExpand(INFO, 32));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(envelope.pass().getBytes(StandardCharsets.US_ASCII));
        var text = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
        return Optional.of(new Opened(pass.get(), text));
    }

    /** Only what this installation wrote. */
    private Optional<Pass> read(String written) {
        if (written.length() <= MAC_DIGITS) {
            return Optional.empty();
        }
        var text = new String(bytes(written.substring(MAC_DIGITS)), StandardCharsets.US_ASCII);
        var mac = keys.mac(Use.KEPT_ACTS, text).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(mac, written.substring(0, MAC_DIGITS).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        var parts = text.split(" ");
        var device = Optional.of(parts[1]).filter(d -> !d.equals(NO_DEVICE)).map(UUID::fromString);
        var actor = new Actor(UUID.fromString(parts[0]), device, UUID.fromString(parts[2]));
        return Optional.of(new Pass(actor, parts[4], Instant.parse(parts[3])));
    }

    private static boolean signed(Pass pass, byte[] signature, byte[]... parts) throws GeneralSecurityException {
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(browserKey(pass.browserKey()));
        for (var part : parts) {
            verifier.update(part);
        }
        return verifier.verify(signature);
    }

    private static PublicKey browserKey(String spki) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes(spki)));
    }

    private byte[] agreed(BigInteger other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(own);
        agreement.doPhase(
                KeyFactory.getInstance(CURVE).generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, other)),
                true);
        return agreement.generateSecret();
    }

    private static BigInteger littleEndian(byte[] raw) {
        var turned = new byte[raw.length];
        for (int i = 0; i < raw.length; i++) {
            turned[i] = raw[raw.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
