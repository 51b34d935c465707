package org.himuro.lims.ledger;

import java.util.UUID;

/**
 * A kind of stream and the state that its history implies. State is derived, never set: {@code after} is the only way a
 * state comes about, in the write of an act as in a rebuild from the ledger.
 *
 * @param <S> an immutable record, one row of the projection
 */
public interface StreamKind<S extends Record> {
    /** As stored with the stream, e.g. {@code tube}; at most 16 characters. */
    String name();

    /** The state before the first fact. */
    S blank(UUID id);

    /**
     * The state after one more fact. Pure, total: a fact that does not fit is a report like any other and must be
     * representable.
     */
    S after(S before, Recorded recorded);

    default StreamRef ref(UUID id) {
        return new StreamRef(name(), id);
    }
}
