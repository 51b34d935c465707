package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;

/**
 * Labels that wait are not wanted any more (request {@code cancel-prints}); those that have been sent meanwhile stay. Refused:
 * {@code PRINT_UNKNOWN}, {@code PRINT_NOT_WAITING} where none waits.
 */
public record CancelPrints(List<UUID> prints) {
    public CancelPrints {
        prints = List.copyOf(prints);
    }
}
