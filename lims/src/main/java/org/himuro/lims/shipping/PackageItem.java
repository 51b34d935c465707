package org.himuro.lims.shipping;

/**
 * One thing said of how a parcel is packed.
 *
 * @param value as it was scanned or typed, up to {@link #LONGEST} characters; empty takes back what was said
 */
public record PackageItem(What what, String value) {
    public static final int LONGEST = 64;

    public enum What {
        /** One of {@link Layer}. */
        LAYER,
        /** {@code DRY_ICE}, {@code LN2_DRY_SHIPPER}, {@code COLD_PACK} or {@code NONE}. */
        COOLANT,
        /** Net kilograms, more than 0, at most 200. */
        DRY_ICE_KG,
        /** Serial number of the dry shipper. */
        SHIPPER,
        /** Kilograms of the empty dry shipper. */
        TARE_KG,
        /** Kilograms of the charged dry shipper, more than empty. */
        CHARGED_KG,
        /** When it was charged, ISO 8601 with its zone. */
        CHARGED_AT,
        /** Whole hours for which the dry shipper keeps cold, where its maker says so. */
        HOLD_HOURS,
        /** {@code UN3373} or {@code EXEMPT_HUMAN}. */
        HAZARD,
        /** Whoever says it is responsible for the packing; the value is {@code ME}. */
        RESPONSIBLE,
        SEAL,
        /** Serial number of the temperature logger. */
        LOGGER,
        /** The logger is no longer in the parcel; the value is {@code YES}. Also after it was given. */
        LOGGER_BACK,
        CARRIER,
        WAYBILL
    }
}
