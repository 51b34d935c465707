package org.himuro.lims.laboratory;

import java.util.List;
import java.util.UUID;

/** Report {@code set-capacity}: what a laboratory takes in a month. Replaces what was said before. */
public record SetCapacity(UUID site, List<Capacity> capacities) {
    public SetCapacity {
        capacities = List.copyOf(capacities);
    }
}
