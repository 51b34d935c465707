package org.himuro.lims.monitoring;

import java.time.Instant;
import java.util.Optional;

/** A time that is looked at, both ends included. @param to empty while it goes on */
public record Window(Optional<Instant> from, Optional<Instant> to) {
    public boolean holds(Instant at) {
        return from.filter(at::isBefore).isEmpty() && to.filter(at::isAfter).isEmpty();
    }
}
