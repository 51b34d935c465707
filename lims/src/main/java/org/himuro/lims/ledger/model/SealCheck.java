package org.himuro.lims.ledger.model;

import java.util.Optional;
import org.himuro.lims.shared.Reason;

/** Whether a seal was signed by a key that may sign. */
public final class SealCheck {
    private SealCheck() {}

    /** {@code SEAL_BY_OTHER_KEY} or {@code SEAL_SIGNATURE_WRONG}; empty where it holds. */
    public static Optional<Reason> against(Seal seal, KeyRing keys) {
        var key = keys.byId(seal.keyId());
        if (key.isEmpty()) {
            return Optional.of(Reason.of("SEAL_BY_OTHER_KEY", seal.number(), seal.keyId()));
        }
        return seal.signedBy(key.get())
                ? Optional.empty()
                : Optional.of(Reason.of("SEAL_SIGNATURE_WRONG", seal.number()));
    }
}
