package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.ledger.StateStore.Change;
import org.himuro.lims.ledger.model.History;

/**
 * Brings the projections up to the facts just appended. A fact later than all before it is folded onto the state that was
 * read; a late fact or a correction folds the whole history anew. Both give the same, because state is only ever derived.
 */
@Singleton
final class Projections {
    private final StateStores stores;
    private final FactTable facts;
    private final boolean folding;

    Projections(LedgerTables tables) {
        this.stores = tables.stores();
        this.facts = tables.facts();
        this.folding = tables.safeguards().hold(Safeguard.FOLD_LATE_FACTS);
    }

    void advance(
            Connection connection,
            JdbcRows rows,
            List<Recorded> appended,
            Map<UUID, StreamHeads.Head> locked,
            JdbcReads reads)
            throws SQLException {
        var byKind = new LinkedHashMap<String, Map<UUID, List<Recorded>>>();
        for (var r : appended) {
            byKind.computeIfAbsent(r.stream().kind(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(r.stream().id(), id -> new ArrayList<>())
                    .add(r);
        }
        for (var kind : byKind.entrySet()) {
            advanceKind(stores.of(kind.getKey()), connection, rows, kind.getValue(), locked, reads);
        }
    }

    private <S extends Record> void advanceKind(
            StateStore<S> store,
            Connection connection,
            JdbcRows rows,
            Map<UUID, List<Recorded>> appended,
            Map<UUID, StreamHeads.Head> locked,
            JdbcReads reads)
            throws SQLException {
        var before = before(store, connection, appended.keySet(), locked, reads);
        var changes = new ArrayList<Change<S>>();
        for (var stream : appended.entrySet()) {
            var id = stream.getKey();
            var head = locked.getOrDefault(id, StreamHeads.Head.NONE);
            var from = before.getOrDefault(id, store.kind().blank(id));
            boolean anew = folding && !inOrder(stream.getValue(), head);
            var trail = anew
                    ? History.fold(store.kind(), store.kind().blank(id), all(connection, id))
                    : History.trail(store.kind(), from, stream.getValue());
            long seq = stream.getValue().getLast().seq();
            changes.add(new Change<>(id, head.seq() == 0, anew, from, trail, seq));
        }
        store.save(rows, changes);
        reads.writes(changes.stream()
                .<StateStore.Versioned<?>>map(c -> new StateStore.Versioned<>(c.id(), c.seq(), c.after()))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private static <S extends Record> Map<UUID, S> before(
            StateStore<S> store,
            Connection connection,
            Iterable<UUID> ids,
            Map<UUID, StreamHeads.Head> locked,
            JdbcReads reads)
            throws SQLException {
        var before = new LinkedHashMap<UUID, S>();
        var unread = new ArrayList<UUID>();
        for (var id : ids) {
            var state = reads.state(id);
            if (state != null) {
                before.put(id, (S) state);
            } else if (locked.containsKey(id)) {
                unread.add(id);
            }
        }
        store.load(connection, unread).forEach(row -> before.put(row.id(), row.state()));
        return before;
    }

    private static boolean inOrder(List<Recorded> appended, StreamHeads.Head head) {
        var last = head.lastAt();
        for (var r : appended) {
            if (r.fact() instanceof FactCorrected || r.occurredAt().isBefore(last)) {
                return false;
            }
            last = r.occurredAt();
        }
        return true;
    }

    private List<Recorded> all(Connection connection, UUID stream) throws SQLException {
        return facts.where(connection, "where stream=? order by seq", stream);
    }
}
