package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.model.AllocationBank.Neighbour;
import org.himuro.lims.storage.model.AllocationKind;
import org.himuro.lims.storage.model.AllocationTube;
import org.himuro.lims.storage.model.BankPlaces;

/** What stands and lies in a site's bank, as far as places are to be proposed in it. Hints, as of {@link StorageIndex}. */
public interface AllocationIndex {
    /** Containers in use, with the units by their age. */
    BankPlaces places(UUID site);

    /** How many positions of each box are taken or held; a box with none is absent. */
    Map<UUID, Integer> taken(Collection<UUID> boxes);

    /** The tubes that lie in each box. */
    Map<UUID, List<AllocationTube>> inside(Collection<UUID> boxes);

    /** What lies in each box, or is proposed into it. */
    Map<UUID, Set<AllocationKind>> kinds(Collection<UUID> boxes);

    /** Tubes of these cases that have a place, or are proposed one, in these places. */
    List<Neighbour> neighbours(Collection<UUID> cases, BankPlaces places);

    /** The rules that a site has set. */
    Optional<SiteAllocation> rules(UUID site);
}
