package org.himuro.lims.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acted, on which device, for which site.
 *
 * @param person the person, or the fixed id of the system's own jobs
 * @param device the bench or machine, where one is registered
 * @param site the site in whose name the person acted
 */
public record Actor(UUID person, Optional<UUID> device, UUID site) {
    /** The system itself: jobs, migrations. */
    public static final UUID SYSTEM = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    public static Actor system(UUID site) {
        return new Actor(SYSTEM, Optional.empty(), site);
    }
}
