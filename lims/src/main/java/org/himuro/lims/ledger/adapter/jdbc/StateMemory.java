package org.himuro.lims.ledger.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.StateStore.Versioned;

/**
 * The states last read or written by this process, with their versions, so that an act on what was just at hand asks the
 * database for nothing. What is remembered may be old. That is found out where it matters: the write locks every stream
 * the decision read and compares its version; where one has moved on, and before anything is refused, the decision is made
 * again from the database.
 */
final class StateMemory {
    private static final int STATES = 10_000;

    private final Cache<UUID, Versioned<?>> states =
            Caffeine.newBuilder().maximumSize(STATES).build();

    Optional<Versioned<?>> state(UUID id) {
        return Optional.ofNullable(states.getIfPresent(id));
    }

    /** Two threads may tell of the same stream in any order: the later version stays. */
    void remember(Versioned<?> told) {
        states.asMap().merge(told.id(), told, (known, now) -> known.seq() > now.seq() ? known : now);
    }

    void forget(Collection<UUID> ids) {
        states.invalidateAll(ids);
    }
}
