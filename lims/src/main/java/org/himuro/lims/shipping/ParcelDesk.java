package org.himuro.lims.shipping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/** The parcels a site sends or receives. */
public interface ParcelDesk {
    /** @param open lines about which nothing is said yet */
    record Row(
            UUID id,
            String code,
            UUID sender,
            UUID receiver,
            ParcelStep step,
            Optional<LocalDate> expectedArrival,
            Optional<Instant> givenAt,
            Optional<Instant> arrivedAt,
            int lines,
            int open,
            int marks) {}

    enum Which {
        TO_SEND,
        ON_THE_WAY,
        TO_RECEIVE,
        /** Closed by the receiver, and not by both sides. */
        TO_AGREE,
        DONE
    }

    /**
     * Newest code first.
     *
     * @param every whether parcels of other sites are read as well
     * @param before only codes below this one, for the following page
     */
    List<Row> list(UUID site, boolean every, Which which, Optional<String> before, int limit);
}
