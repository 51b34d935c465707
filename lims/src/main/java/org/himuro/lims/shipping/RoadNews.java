package org.himuro.lims.shipping;

import java.util.List;

/** What can happen to a parcel between giving and taking, beside its hand-overs. */
public enum RoadNews {
    RE_ICED(true, List.of()),
    DELAYED(true, List.of("CARRIER", "WEATHER", "TRAFFIC", "OTHER")),
    LOST(false, List.of("CARRIER", "ACCIDENT", "OTHER")),
    RETURNED(false, List.of("REFUSED", "UNDELIVERABLE", "RECALLED", "OTHER"));

    private final boolean byCourier;
    private final List<String> reasons;

    RoadNews(boolean byCourier, List<String> reasons) {
        this.byCourier = byCourier;
        this.reasons = reasons;
    }

    /** Whether a courier's link may tell it; the rest is its sender's to tell. */
    public boolean byCourier() {
        return byCourier;
    }

    /** Codes, one of which is said with it; none where it needs none. */
    public List<String> reasons() {
        return reasons;
    }
}
