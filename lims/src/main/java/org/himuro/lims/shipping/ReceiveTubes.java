package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Report {@code receive-tubes}: these tubes are in hand, one by one (invariant 5). */
public record ReceiveTubes(String parcel, List<InHand> tubes) {
    public ReceiveTubes {
        tubes = List.copyOf(tubes);
    }

    /**
     * @param cell where it lay in its box, e.g. {@code A01}: another than the sender's makes its condition {@code WRONG_POSITION}; one
     *     code in two cells of one report counts for no tube
     * @param volumeUl measured, microlitres
     * @param sighting how it was known; {@code POINTED} where its code cannot be read
     * @param picture SHA-256 of a picture that was sent before
     */
    public record InHand(
            String code,
            TubeCondition condition,
            Optional<String> cell,
            Optional<BigDecimal> volumeUl,
            Optional<Sighting> sighting,
            Optional<String> picture) {
        private static final BigDecimal MOST_UL = BigDecimal.valueOf(1_000_000);

        public InHand {
            if (volumeUl.filter(v -> v.signum() < 0 || v.compareTo(MOST_UL) > 0).isPresent()) {
                throw new IllegalArgumentException("a tube holds between nothing and a litre");
            }
        }

        /** Scanned, and no more. */
        public InHand(String code, TubeCondition condition) {
            this(code, condition, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public LineNote note() {
            return new LineNote(sighting, cell, volumeUl, picture);
        }
    }
}
