package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Layer;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.ShippingRules.Strictness;

/** What a parcel still lacks before it may be closed. */
public final class PackedWell {
    private PackedWell() {}

    /** What nobody has looked at or said yet, in the order of packing; the setting decides whether it stops the closing. */
    public static List<Reason> missing(Packaging packed, PackingDesk desk) {
        var setting = desk.rules().checklistSetting();
        var missing = new ArrayList<Reason>();
        var checked = packed.checked();
        for (var layer : Layer.values()) {
            if (!checked.contains(layer)) {
                missing.add(Reason.of("LAYER_NOT_CHECKED", layer, setting));
            }
        }
        if (packed.responsible().isEmpty()) {
            missing.add(Reason.of("RESPONSIBLE_MISSING", setting));
        }
        return missing;
    }

    /** Without these a dry shipper's cold cannot be shown. */
    public static List<Reason> shipper(Packaging packed) {
        var missing = new ArrayList<Reason>();
        if (packed.coolant().filter(c -> c.equals("LN2_DRY_SHIPPER")).isPresent()) {
            need(missing, packed.shipper(), What.SHIPPER);
            need(missing, packed.tareKg(), What.TARE_KG);
            need(missing, packed.chargedKg(), What.CHARGED_KG);
            need(missing, packed.chargedAt(), What.CHARGED_AT);
        }
        return missing;
    }

    private static void need(List<Reason> missing, Optional<?> value, What what) {
        if (value.isEmpty()) {
            missing.add(Reason.of("SHIPPER_INCOMPLETE", what));
        }
    }

    /** Asked when the package is closed. */
    static void whenClosed(Packaging packed, PackingDesk desk, Findings findings) {
        boolean stop = desk.rules().checklist() == Strictness.STOP;
        missing(packed, desk).forEach(stop ? findings::refuse : findings::warn);
        shipper(packed).forEach(findings::refuse);
        desk.incomplete().forEach(findings::warn);
    }

    /** Asked when it is closed and again when it is released: the clock has gone on. */
    static void lasts(
            Packaging packed,
            PackingDesk desk,
            Instant dispatch,
            LocalDate arrival,
            Sites.Site receiver,
            Findings findings) {
        HoldTime.against(packed, desk.rules(), dispatch, arrival, receiver.zone())
                .ifPresent(findings::refuse);
    }
}
