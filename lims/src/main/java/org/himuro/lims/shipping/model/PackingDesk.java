package org.himuro.lims.shipping.model;

import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Carriers;
import org.himuro.lims.shipping.NumbersInUse;
import org.himuro.lims.shipping.PackingRules;

/**
 * What the packing of a parcel is judged by.
 *
 * @param inUse what other parcels have, asked at each decision
 * @param incomplete what of a pair or trio is neither in the parcel nor at its receiver, as it was before the act
 */
public record PackingDesk(PackingRules rules, Carriers carriers, NumbersInUse inUse, List<Reason> incomplete) {
    /** For where nothing is packed. */
    public static final PackingDesk NONE =
            new PackingDesk(PackingRules.standard(), new Carriers(List.of()), NumbersInUse.NONE, List.of());

    public PackingDesk {
        incomplete = List.copyOf(incomplete);
    }

    public PackingDesk telling(List<Reason> reasons) {
        return new PackingDesk(rules, carriers, inUse, reasons);
    }
}
