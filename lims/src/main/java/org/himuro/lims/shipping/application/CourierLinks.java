package org.himuro.lims.shipping.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;

/** The links by which couriers without an account tell of a parcel. Of a link's secret only the hash is kept. */
public interface CourierLinks {
    /** A parcel that a courier may tell of. */
    record Opened(UUID link, UUID parcel, String code, UUID sender) {}

    /** The link of a parcel that works. */
    record Working(UUID link, Instant madeAt) {}

    LinkSecret fresh();

    /** In the act's own transaction: the link before works no longer. */
    Acts.Beside made(UUID link, UUID parcel, String hash, Instant at);

    Acts.Beside revoked(UUID link, Instant at);

    Optional<Working> of(UUID parcel);

    /**
     * Whether the answer opens the link. Empty alike where there is no such link, it was revoked, its parcel is closed, the answer is
     * wrong, or it is shut after too many of those; counted under the row's lock, so that guesses sent at once count each.
     *
     * @param answer the last four characters of the waybill's number
     */
    Optional<Opened> open(String secret, String answer, Instant now);
}
