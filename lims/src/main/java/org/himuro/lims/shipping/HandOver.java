package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.specimen.LegKind;

/**
 * One hand-over of a parcel on its way, told or still to come.
 *
 * @param depot which, counted from 1 in the order of the way; 0 where it is at none
 */
public record HandOver(LegKind kind, int depot, Optional<Side> given, Optional<Side> taken) {

    /**
     * @param evidence code, see {@link org.himuro.lims.specimen.ParcelLeg}
     * @param by code of the site that told it
     * @param words place and name as they were written; empty where they were deleted
     * @param dryIceKg weighed there
     */
    public record Side(Instant at, String evidence, String by, Optional<String> words, Optional<BigDecimal> dryIceKg) {}
}
