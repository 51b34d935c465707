package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.specimen.StrayEvent.StrayParcelReported;

/** Streams of parcels that turned up where they are not addressed; one for each report. */
public final class StrayParcels implements StreamKind<StrayParcel> {
    public static final StrayParcels KIND = new StrayParcels();
    private static final UUID NOWHERE = new UUID(0, 0);

    private StrayParcels() {}

    @Override
    public String name() {
        return "stray-parcel";
    }

    @Override
    public StrayParcel blank(UUID id) {
        return new StrayParcel(id, Optional.empty(), 0, Optional.empty(), NOWHERE, "", Instant.EPOCH);
    }

    @Override
    public StrayParcel after(StrayParcel before, Recorded recorded) {
        return recorded.fact() instanceof StrayParcelReported r
                ? new StrayParcel(
                        before.id(),
                        r.code(),
                        r.length(),
                        r.keyedHash(),
                        r.site(),
                        r.condition(),
                        recorded.occurredAt())
                : before;
    }
}
