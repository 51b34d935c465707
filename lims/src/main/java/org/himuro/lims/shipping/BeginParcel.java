package org.himuro.lims.shipping;

import java.util.Optional;

/**
 * Request {@code begin-parcel}: a parcel for an order or for a pick list; its tubes are proposed, none is packed by it.
 *
 * @param reference code of the order or the pick list
 * @param receiver the site's code, where the reference does not say it; so with purpose and temperature
 */
public record BeginParcel(
        String reference, Optional<String> receiver, Optional<Purpose> purpose, Optional<TransportClass> temperature) {}
