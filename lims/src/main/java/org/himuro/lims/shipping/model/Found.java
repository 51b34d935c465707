package org.himuro.lims.shipping.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.shipping.OrderedWork;
import org.himuro.lims.storage.ReservedPositions;

/**
 * What was looked up before the decision. Codes never change; what a box holds may, which is why it is compared with the
 * tubes' own states.
 *
 * @param parcel the parcel of the code, where there is one
 * @param things tubes, boxes, cases by code
 * @param inBoxes what each box held at the look
 * @param reserved the boxes of which positions are reserved
 * @param mayLeave asked in the act's own read phase what is kept of the tubes
 * @param desk what the packing is judged by
 * @param ordered asked for what the receiver is to do with the tubes
 */
public record Found(
        Optional<UUID> parcel,
        Optional<Ends> ends,
        Map<String, StreamRef> things,
        Map<UUID, List<UUID>> inBoxes,
        Map<UUID, ReservedPositions.Held> reserved,
        MayLeave mayLeave,
        PackingDesk desk,
        OrderedWork ordered) {
    public Found {
        things = Map.copyOf(things);
        inBoxes = Map.copyOf(inBoxes);
        reserved = Map.copyOf(reserved);
    }

    public Found(
            Optional<UUID> parcel, Optional<Ends> ends, Map<String, StreamRef> things, Map<UUID, List<UUID>> inBoxes) {
        this(parcel, ends, things, inBoxes, Map.of(), MayLeave.ALWAYS);
    }

    public Found(
            Optional<UUID> parcel,
            Optional<Ends> ends,
            Map<String, StreamRef> things,
            Map<UUID, List<UUID>> inBoxes,
            Map<UUID, ReservedPositions.Held> reserved,
            MayLeave mayLeave) {
        this(parcel, ends, things, inBoxes, reserved, mayLeave, PackingDesk.NONE, OrderedWork.NONE);
    }

    /** The same, judged by this desk. */
    public Found at(PackingDesk packing) {
        return new Found(parcel, ends, things, inBoxes, reserved, mayLeave, packing, ordered);
    }

    /** The same, with the orders of its tubes. */
    public Found ordered(OrderedWork orders) {
        return new Found(parcel, ends, things, inBoxes, reserved, mayLeave, desk, orders);
    }

    Optional<UUID> tube(String code) {
        return thing(code, "tube");
    }

    Optional<UUID> box(String code) {
        return thing(code, "container");
    }

    private Optional<UUID> thing(String code, String kind) {
        return Optional.ofNullable(things.get(code))
                .filter(s -> s.kind().equals(kind))
                .map(StreamRef::id);
    }

    List<UUID> tubesOf(UUID box) {
        return inBoxes.getOrDefault(box, List.of());
    }
}
