package org.himuro.lims.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The projection of one kind of stream: ordinary tables with every key and check the invariants need, written in the
 * act's own transaction and rebuilt from the ledger by the same code.
 */
public interface StateStore<S extends Record> {
    StreamKind<S> kind();

    /** The tables it writes, the main one first. */
    List<String> tables();

    /** Absent ids are absent from the answer. */
    List<Versioned<S>> load(Connection connection, Collection<UUID> ids) throws SQLException;

    void save(Rows rows, List<Change<S>> changes) throws SQLException;

    /** A query for what the database keeps counted of its tables and counts otherwise when asked anew: one row each. */
    default Optional<String> miscounted() {
        return Optional.empty();
    }

    record Versioned<S extends Record>(UUID id, long seq, S state) {}

    /**
     * From one state of a stream to its next.
     *
     * @param fresh the stream's first fact
     * @param anew the whole history was folded, because a fact came late or was corrected: what was derived from states
     *     in between is to be replaced
     * @param before blank where {@code fresh}
     * @param trail the states passed through: after each fact just appended, or of the whole history where {@code anew}
     */
    record Change<S extends Record>(UUID id, boolean fresh, boolean anew, S before, List<S> trail, long seq) {
        public Change {
            trail = List.copyOf(trail);
        }

        public S after() {
            return trail.isEmpty() ? before : trail.getLast();
        }

        /** The same of the main table's row alone, for a store that has more tables; the states in between are left out. */
        public <R extends Record> Change<R> ofRow(Function<S, R> row) {
            return new Change<>(id, fresh, anew, row.apply(before), List.of(row.apply(after())), seq);
        }
    }
}
