package org.himuro.lims.ledger.model;

import java.security.PublicKey;
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
        var open = dossier.signed(Ed25519.text(key.open()), "");
        return open.signed(open.signer(), Ed25519.sign(open.content(), key.secret()));
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
        return Ed25519.key(dossier.signer());
    }

    private static boolean holds(Dossier dossier, PublicKey key) {
        return Ed25519.holds(dossier.signed(dossier.signer(), "").content(), dossier.signature(), key);
    }
}
