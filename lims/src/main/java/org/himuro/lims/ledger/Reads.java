package org.himuro.lims.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The one read phase of an act. Every state read through it is remembered with its version; the write locks those
 * streams in id order and compares, so nothing that a decision relied on can change between look and write.
 */
public interface Reads {
    <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids);

    /** All facts of a stream in the order of recording; the stream's version is remembered. */
    List<Recorded> history(StreamRef stream);

    /**
     * Whether this act is decided again: something had changed, or a key refused what was decided first. A verb may leave it to
     * the keys, the first time, whether what it wants is free, and look for itself only now, to give every reason.
     */
    default boolean again() {
        return false;
    }

    default <S extends Record> Optional<S> state(StreamKind<S> kind, UUID id) {
        return Optional.ofNullable(states(kind, List.of(id)).get(id));
    }
}
