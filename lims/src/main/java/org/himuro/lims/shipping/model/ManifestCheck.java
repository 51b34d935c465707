package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.model.Ed25519;
import org.himuro.lims.ledger.model.KeyRing;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.SignedManifest;

/** Checks a signed manifest against itself, and against the keys that may have signed it where they are known from elsewhere. */
public final class ManifestCheck {
    private ManifestCheck() {}

    /** @param anchored keys were given and it was signed by one of them */
    public record Result(List<Reason> faults, boolean anchored) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    public static Result check(SignedManifest manifest, Optional<KeyRing> keys) {
        var faults = new ArrayList<Reason>();
        if (!manifest.format().equals(SignedManifest.FORMAT)) {
            faults.add(Reason.of("FORMAT_UNKNOWN", manifest.format()));
        }
        var signer = Ed25519.key(manifest.signer())
                .filter(key -> Seal.keyId(key).equals(manifest.keyId()))
                .filter(key -> Ed25519.holds(manifest.content(), manifest.signature(), key));
        if (signer.isEmpty()) {
            faults.add(Reason.of("MANIFEST_CHANGED", manifest.parcel()));
        } else if (keys.filter(ring -> !ring.keys().contains(signer.get())).isPresent()) {
            faults.add(Reason.of("MANIFEST_BY_OTHER_KEY", manifest.parcel(), manifest.keyId()));
        }
        if (!counts(manifest)) {
            faults.add(Reason.of("MANIFEST_LINES", manifest.parcel(), manifest.tubes()));
        }
        return new Result(faults, keys.isPresent() && faults.isEmpty());
    }

    /** Each tube stands on one line, and there are as many as it says. */
    private static boolean counts(SignedManifest manifest) {
        var once = new HashSet<String>();
        return manifest.lines().size() == manifest.tubes()
                && manifest.lines().stream().allMatch(line -> once.add(line.tube()));
    }
}
