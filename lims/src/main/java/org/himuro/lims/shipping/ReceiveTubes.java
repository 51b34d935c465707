package org.himuro.lims.shipping;

import java.util.List;

/** Report {@code receive-tubes}: these tubes are in hand, one by one (invariant 5). */
public record ReceiveTubes(String parcel, List<InHand> tubes) {
    public ReceiveTubes {
        tubes = List.copyOf(tubes);
    }

    public record InHand(String code, TubeCondition condition) {}
}
