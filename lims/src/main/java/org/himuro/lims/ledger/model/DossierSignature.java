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
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.shared.Reason;

/**
 * Who wrote a dossier signs it whole with the seal's key: what no seal proves - which streams belong to it, facts not sealed
 * yet, the subject - cannot be changed afterwards either.
 */
public final class DossierSignature {
    private DossierSignature() {}

    public static Dossier sign(Dossier dossier, SealKey key) {
        var open = dossier.signed(Base64.getEncoder().encodeToString(key.open().getEncoded()), "");
        return open.signed(open.signer(), HexFormat.of().formatHex(sign(open.content(), key.secret())));
    }

    private static byte[] sign(byte[] content, PrivateKey secret) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal key does not sign", e);
        }
    }

    /**
     * Whether it is unchanged, and signed by one of the keys known, or by the one that the seal known from elsewhere names; after
     * that seal another key may have taken over, which only a later seal can show.
     */
    static Optional<Reason> check(Dossier dossier, Optional<Seal> anchor, Optional<KeyRing> keys) {
        var signer = signer(dossier);
        if (signer.filter(key -> holds(dossier, key)).isEmpty()) {
            return Optional.of(Reason.of("DOSSIER_CHANGED"));
        }
        var id = Seal.keyId(signer.get());
        boolean known = keys.map(ring -> ring.keys().contains(signer.get()))
                .orElseGet(() -> anchor.map(a -> a.keyId().equals(id) || tookOver(dossier, a, id))
                        .orElse(true));
        return known ? Optional.empty() : Optional.of(Reason.of("DOSSIER_BY_OTHER_KEY", id));
    }

    private static boolean tookOver(Dossier dossier, Seal anchor, String id) {
        return dossier.seals().stream()
                .anyMatch(s -> s.number() > anchor.number() && s.keyId().equals(id));
    }

    private static Optional<PublicKey> signer(Dossier dossier) {
        try {
            var der = Base64.getDecoder().decode(dossier.signer());
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(Dossier dossier, PublicKey key) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(dossier.signed(dossier.signer(), "").content());
            return verifier.verify(HexFormat.of().parseHex(dossier.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
