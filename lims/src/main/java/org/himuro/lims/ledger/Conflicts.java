package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.UUID;

/** An act's id came a second time with other content: it is refused, and that is recorded. */
@FunctionalInterface
public interface Conflicts {
    /** @param digest of the other content */
    void record(UUID act, Digest digest, Actor actor, Instant at);
}
