package org.himuro.lims.shipping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a parcel may be begun from: contexts that have a reason to send tubes say to whom, what for, and which. */
@FunctionalInterface
public interface ShipmentSource {
    /** Empty where there is no such thing at this site. */
    Optional<Wanted> of(String reference, UUID site);

    /**
     * @param receiver the site's code, where it is known
     * @param tubes in their order
     * @param picked those of which a scan said that they are in hand for it
     */
    record Wanted(
            String reference,
            Optional<String> receiver,
            Optional<Purpose> purpose,
            List<UUID> tubes,
            Set<UUID> picked) {
        public Wanted {
            tubes = List.copyOf(tubes);
            picked = Set.copyOf(picked);
        }
    }
}
