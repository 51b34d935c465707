package org.himuro.labels.picture;

import java.util.List;
import java.util.Optional;
import org.himuro.labels.picture.PictureFinding.Code;

/** The code on the rack itself: what is read beside the wells. */
final class RackCode {
    private RackCode() {}

    static Optional<String> beside(Sighting seen, Placement placement, List<PictureFinding> findings) {
        findings.add(PictureFinding.of(Code.RACK_CODE_MISSING));
        return Optional.empty();
    }
}
