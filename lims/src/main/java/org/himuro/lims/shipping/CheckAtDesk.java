package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Report {@code check-at-desk}: what the receiver's desk saw of the closed parcel. Said again by somebody else, the later word counts
 * and the first stays in the history.
 *
 * @param seal number on it, as read
 * @param dryIceKg left, net kilograms; 0 is none
 * @param grossKg of a dry shipper, with what is left in it
 * @param logger serial, as read
 * @param pictures SHA-256 of pictures that were sent before
 */
public record CheckAtDesk(
        String parcel,
        SealSeen sealSeen,
        Optional<String> seal,
        List<OuterState> outer,
        Optional<BigDecimal> dryIceKg,
        Optional<BigDecimal> grossKg,
        Optional<String> logger,
        List<String> pictures) {
    /** As many as one look is shown with. */
    public static final int MOST_PICTURES = 8;

    private static final BigDecimal MOST_KG = BigDecimal.valueOf(1_000);

    public CheckAtDesk {
        if (!isWeight(dryIceKg) || !isWeight(grossKg) || pictures.size() > MOST_PICTURES) {
            throw new IllegalArgumentException("between nothing and a tonne, and at most eight pictures");
        }
        outer = List.copyOf(outer);
        pictures = List.copyOf(pictures);
    }

    private static boolean isWeight(Optional<BigDecimal> kg) {
        return kg.filter(v -> v.signum() < 0 || v.compareTo(MOST_KG) > 0).isEmpty();
    }
}
