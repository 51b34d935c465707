package org.himuro.lims.shipping;

import java.util.Optional;

/** How cold a parcel travels; one class a parcel (domain facts, section 4.1). */
public enum TransportClass {
    AMBIENT,
    REFRIGERATED,
    FROZEN_20,
    /** On dry ice: also for what is kept colder. */
    ULT_80,
    /** In a dry shipper. */
    LN2_VAPOUR;

    /** The class in which a place of this storage class is emptied; none where the place has no class of its own. */
    public static Optional<TransportClass> ofStorage(String temperatureClass) {
        return switch (temperatureClass) {
            case "AMBIENT" -> Optional.of(AMBIENT);
            case "REFRIGERATED" -> Optional.of(REFRIGERATED);
            case "FROZEN_20" -> Optional.of(FROZEN_20);
            case "ULT_80" -> Optional.of(ULT_80);
            case "CRYO_135", "LN2_VAPOUR", "LN2_LIQUID" -> Optional.of(LN2_VAPOUR);
            default -> Optional.empty();
        };
    }

    /** Whether what is kept like {@code kept} may travel like this: dry ice will do for what was in nitrogen. */
    public boolean fits(TransportClass kept) {
        return this == kept || (this == ULT_80 && kept == LN2_VAPOUR) || (this == LN2_VAPOUR && kept == ULT_80);
    }
}
