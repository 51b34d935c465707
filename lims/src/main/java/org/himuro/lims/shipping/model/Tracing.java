package org.himuro.lims.shipping.model;

import java.util.List;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.TraceStray;
import org.himuro.lims.specimen.ParcelEvent.ParcelTurnedUp;
import org.himuro.lims.specimen.Parcels;

/** The parcel's own history says where it turned up: for its sender and its receiver. */
public final class Tracing {
    private Tracing() {}

    public static Decision<ParcelAnswer> decide(TraceStray command, Reads reads, Act act) {
        var known = reads.state(Parcels.KIND, command.parcel());
        if (known.isEmpty()) {
            return new Decision.Accepted<>(List.of(), new ParcelAnswer("", 0, List.of()));
        }
        var parcel = known.get();
        var fact = new ParcelTurnedUp(command.site(), command.report(), parcel.sender(), parcel.receiver());
        return new Decision.Accepted<>(
                List.of(new Entry(Parcels.KIND.ref(parcel.id()), fact, act.occurredAt())),
                new ParcelAnswer(parcel.code(), 0, List.of()));
    }
}
