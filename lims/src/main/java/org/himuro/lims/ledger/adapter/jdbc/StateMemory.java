package org.himuro.lims.ledger.adapter.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StateStore.Versioned;

/**
 * The states, heads and histories last read or written by this process, with their versions, so that an act on what was just at hand asks the
 * database for nothing. What is remembered may be old. That is found out where it matters: the write locks every stream
 * the decision read and compares its version; where one has moved on, and before anything is refused, the decision is made
 * again from the database.
 */
final class StateMemory {
    private static final int STATES = 10_000;
    private static final int HISTORIES = 2_000;

    private final Cache<UUID, Versioned<?>> states = atMost(STATES);
    private final Cache<UUID, StreamHeads.Head> heads = atMost(STATES);
    private final Cache<UUID, List<Recorded>> histories = atMost(HISTORIES);

    private static <V> Cache<UUID, V> atMost(int entries) {
        return Caffeine.newBuilder()
                .maximumSize(entries)
                .executor(Runnable::run)
                .build();
    }

    Optional<Versioned<?>> state(UUID id) {
        return Optional.ofNullable(states.getIfPresent(id));
    }

    /** Two threads may tell of the same stream in any order: the later version stays. */
    void remember(Versioned<?> told) {
        states.asMap().merge(told.id(), told, (known, now) -> known.seq() > now.seq() ? known : now);
    }

    /** The head of a stream, where it is known for this version. */
    Optional<StreamHeads.Head> head(UUID stream, long seq) {
        return Optional.ofNullable(heads.getIfPresent(stream)).filter(head -> head.seq() == seq);
    }

    void remember(UUID stream, StreamHeads.Head told) {
        heads.asMap().merge(stream, told, (known, now) -> known.seq() > now.seq() ? known : now);
    }

    Optional<List<Recorded>> history(UUID stream) {
        return Optional.ofNullable(histories.getIfPresent(stream));
    }

    /** All facts of a stream in the order of recording. */
    void remember(UUID stream, List<Recorded> facts) {
        histories.asMap().merge(stream, List.copyOf(facts), (known, now) -> known.size() > now.size() ? known : now);
    }

    /** Goes on with a history that is known up to just before this fact. */
    void append(Recorded fact) {
        histories.asMap().computeIfPresent(fact.stream().id(), (id, known) -> {
            if (known.size() != fact.seq() - 1) {
                return known;
            }
            var longer = new ArrayList<Recorded>(known);
            longer.add(fact);
            return List.copyOf(longer);
        });
    }

    void forget(Collection<UUID> ids) {
        states.invalidateAll(ids);
        heads.invalidateAll(ids);
        histories.invalidateAll(ids);
    }
}
