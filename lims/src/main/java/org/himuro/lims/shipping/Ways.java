package org.himuro.lims.shipping;

import java.util.Optional;
import java.util.UUID;

/** From where to where a parcel goes. Said when it is opened; another receiver after it was diverted, its sender after it was returned. */
@FunctionalInterface
public interface Ways {
    Optional<Way> of(UUID parcel);

    record Way(UUID sender, UUID receiver) {}
}
