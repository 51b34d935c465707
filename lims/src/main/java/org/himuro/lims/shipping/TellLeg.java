package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;

/**
 * Report {@code tell-leg}: one side of a hand-over on the way. A side counts as it was told first.
 *
 * @param depot counted from 1; 0 where the leg is at none
 * @param evidence code: {@code LINK}, {@code WAYBILL}, {@code SIGNATURE}, {@code PICTURE}, {@code PHONE}
 * @param words hash of place and name, which stand beside the ledger
 * @param picture SHA-256 of the picture beside the ledger
 * @param link the courier's, where it is told by one
 */
public record TellLeg(
        String parcel,
        LegKind leg,
        int depot,
        LegSide side,
        String evidence,
        Optional<BigDecimal> dryIceKg,
        Optional<String> words,
        Optional<String> picture,
        Optional<UUID> link) {}
