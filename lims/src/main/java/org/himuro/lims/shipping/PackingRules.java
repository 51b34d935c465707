package org.himuro.lims.shipping;

import java.math.BigDecimal;

/**
 * The project's settings for how parcels are packed.
 *
 * @param marginHours by which a coolant must last longer than the way is expected to take
 * @param dryIceKgPerDay what a packaging loses in a day: 2.3 to 4.5 kg in a good box (domain facts, section 4.3), so the most of it
 * @param dryShipperHours how long a charged dry shipper keeps cold where its own time is not said: half of ten days
 * @param coldPackHours how long cold packs keep 2 to 8 °C
 * @param arrivesBy hour of the receiver's day up to which a parcel is expected
 * @param checklist whether a layer that nobody looked at, and a responsible person who is not named, stops the closing
 */
public record PackingRules(
        int marginHours,
        BigDecimal dryIceKgPerDay,
        int dryShipperHours,
        int coldPackHours,
        int arrivesBy,
        ShippingRules.Strictness checklist) {
    public static final String MARGIN = "himuro.shipping.hold-margin-hours";
    public static final String DRY_ICE = "himuro.shipping.dry-ice-kg-per-day";
    public static final String DRY_SHIPPER = "himuro.shipping.dry-shipper-hours";
    public static final String COLD_PACK = "himuro.shipping.cold-pack-hours";
    public static final String CHECKLIST = "himuro.shipping.packing-checklist";

    public static PackingRules standard() {
        return new PackingRules(12, new BigDecimal("4.5"), 120, 48, 17, ShippingRules.Strictness.STOP);
    }

    /** The setting of the list with its value, as every refusal and warning names it. */
    public String checklistSetting() {
        return CHECKLIST + "=" + (checklist == ShippingRules.Strictness.STOP ? "stop" : "warn");
    }
}
