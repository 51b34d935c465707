package org.himuro.lims.ledger;

import java.time.Instant;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Micros;

/** A fact to be appended to a stream. */
public record Entry(StreamRef stream, Fact fact, Instant occurredAt) {
    public Entry {
        occurredAt = Micros.cut(occurredAt);
    }
}
