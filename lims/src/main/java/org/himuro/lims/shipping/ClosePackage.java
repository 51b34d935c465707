package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Request {@code close-package}: the release for dispatch, with every check. @param packaging code, e.g. {@code TRIPLE} @param coolant {@code DRY_ICE}, {@code LN2_DRY_SHIPPER}, {@code COLD_PACK} or {@code NONE} @param dryIceKg net kilograms, 0 without dry ice @param hazardClass {@code UN3373} or {@code EXEMPT_HUMAN} @param expectedArrival the receiver's date */
public record ClosePackage(
        String parcel,
        String packaging,
        String coolant,
        BigDecimal dryIceKg,
        String hazardClass,
        LocalDate expectedArrival) {

    /** The closing of a parcel by what was said of its packing. */
    public static ClosePackage of(String parcel, Packaging packed, LocalDate expectedArrival) {
        return new ClosePackage(
                parcel,
                packed.coolant().filter(c -> c.equals("LN2_DRY_SHIPPER")).isPresent() ? "DRY_SHIPPER" : "TRIPLE",
                packed.coolant().orElse(""),
                packed.dryIceKg().orElse(BigDecimal.ZERO),
                packed.hazardClass().orElse(""),
                expectedArrival);
    }
}
