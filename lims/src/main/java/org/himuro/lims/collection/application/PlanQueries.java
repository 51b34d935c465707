package org.himuro.lims.collection.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Plan;

/** Plans of one site. A plan of another site answers like an absent one. */
public interface PlanQueries {
    /** Those that wait first, then the newest. @param limit how many at most */
    List<Plan> list(UUID site, int limit);

    Optional<Plan> byId(UUID plan, UUID site);

    /** Plans of a donor that have not become cases and are not held. */
    List<UUID> waiting(UUID site, UUID donor);

    /** Acts that wrote to a donor's plans: what the vault keeps of them is the donor's. */
    List<UUID> actsOf(UUID donor);
}
