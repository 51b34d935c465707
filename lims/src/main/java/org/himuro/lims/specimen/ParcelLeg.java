package org.himuro.lims.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One side of a hand-over, as it was told.
 *
 * @param depot counted from 1 in the order of the way; 0 where it is at none
 * @param toldAt when it was recorded
 * @param evidence code: {@code LINK}, {@code WAYBILL}, {@code SIGNATURE}, {@code PICTURE}, {@code PHONE}
 * @param site that told it; of the courier's link, the one that made the link
 * @param dryIceKg weighed there
 * @param words hash of place and name, which stand beside the ledger under the act
 * @param picture SHA-256 of the picture kept beside the ledger
 * @param link the courier's, where it was told by one
 */
public record ParcelLeg(
        LegKind leg,
        int depot,
        LegSide side,
        Instant at,
        Instant toldAt,
        String evidence,
        UUID site,
        UUID act,
        Optional<BigDecimal> dryIceKg,
        Optional<String> words,
        Optional<String> picture,
        Optional<UUID> link) {

    public boolean is(LegKind otherLeg, int otherDepot, LegSide otherSide) {
        return leg == otherLeg && depot == otherDepot && side == otherSide;
    }
}
