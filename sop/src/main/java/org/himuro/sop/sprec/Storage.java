package org.himuro.sop.sprec;

/** Long-term storage: in what and how cold. */
public sealed interface Storage {

    record Stored(Container container, Condition condition) implements Storage {}

    record Unknown() implements Storage {}

    static Storage of(Container container, Condition condition) {
        return new Stored(container, condition);
    }

    enum Container {
        PP_TUBE_40_TO_500_UL,
        PP_TUBE_500_UL_TO_2_ML,
        PP_TUBE_5_ML_OR_MORE,
        CRYOTUBE_1_TO_2_ML,
        STRAW,
        MICROPLATE,
        BAG,
        PARAFFIN_BLOCK,
        DRY_MEDIUM,
        /** The tube it was collected in. */
        ORIGINAL_CONTAINER
    }

    /** Temperatures in °C. */
    enum Condition {
        ROOM,
        /** 2 to 10 °C. */
        REFRIGERATED,
        MINUS_35_TO_18,
        MINUS_85_TO_60,
        BELOW_MINUS_135,
        LIQUID_NITROGEN,
        PROGRAMMED_BELOW_MINUS_135,
        LIQUID_NITROGEN_AFTER_MINUS_85_TO_60
    }
}
