package org.himuro.lims.identity.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.model.Lockout;
import org.himuro.lims.identity.model.Lockout.Count;

/** The rows of failed sign-ins: what locks, on every node alike, and what waits to become a fact. */
public interface Failures {
    /** @param atMinute the minute, cut */
    record Failure(
            UUID id, String accountKey, String addressKey, Optional<UUID> person, Instant atMinute, int failures) {}

    /** @param key keyed hash of an account or an address */
    Count count(String key, Instant now);

    /** Counts one failure under the row's lock; returns what is remembered now. */
    Count failed(String key, Lockout rule, Instant now);

    void forget(String key);

    /** Adds one to the account's, address's and minute's row. */
    void remember(Failure failure);

    List<Failure> before(Instant minute, int limit);

    void forget(Failure failure);
}
