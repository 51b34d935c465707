package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How much of a tube goes into a pool. */
public enum Portions {
    /** The same amount of each. */
    EQUAL_VOLUME,
    /** The same mass of each, by what was measured. */
    EQUAL_MASS,
    /** As somebody says of each. */
    BY_HAND;

    /** As fine as a pipette is. */
    private static final int DECIMALS = 2;

    /**
     * @param each of every tube: its own unit, or nanograms
     * @param concentration nanograms per microlitre
     * @return in the unit of the tube; empty where it does not follow
     */
    public Optional<BigDecimal> of(Optional<BigDecimal> each, Optional<BigDecimal> concentration) {
        return switch (this) {
            case EQUAL_VOLUME -> each;
            case EQUAL_MASS ->
                each.flatMap(mass -> concentration
                        .filter(c -> c.signum() > 0)
                        .map(c -> mass.divide(c, DECIMALS, RoundingMode.HALF_UP)));
            case BY_HAND -> Optional.empty();
        };
    }
}
