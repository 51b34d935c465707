package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the receiver saw of one tube beside its condition.
 *
 * @param cell where it lay, where that was seen
 * @param volumeUl measured, microlitres
 * @param picture SHA-256 of the picture kept beside the ledger
 */
public record LineNote(
        Optional<Sighting> sighting, Optional<String> cell, Optional<BigDecimal> volumeUl, Optional<String> picture) {
    public static final LineNote NONE =
            new LineNote(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What is said later counts, part by part. */
    public LineNote and(LineNote later) {
        return new LineNote(
                later.sighting.or(() -> sighting),
                later.cell.or(() -> cell),
                later.volumeUl.or(() -> volumeUl),
                later.picture.or(() -> picture));
    }
}
