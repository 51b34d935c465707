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

    default <S extends Record> Optional<S> state(StreamKind<S> kind, UUID id) {
        return Optional.ofNullable(states(kind, List.of(id)).get(id));
    }
}
