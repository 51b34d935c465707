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
}
