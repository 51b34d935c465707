package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shipping.ShipmentSource;
import org.himuro.lims.shipping.ShipmentSource.Wanted;

/** Everything a parcel may be begun from. */
@Singleton
public final class Shipments {
    private final Collection<ShipmentSource> sources;

    Shipments(Collection<ShipmentSource> sources) {
        this.sources = sources;
    }

    /** @param reference code of an order or a pick list; a list that was made for an order goes where the order goes */
    public Optional<Wanted> of(String reference, UUID site) {
        return sources.stream().flatMap(s -> s.of(reference, site).stream()).findFirst();
    }
}
