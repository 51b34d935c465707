package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.StateStore.Versioned;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;
import org.jspecify.annotations.Nullable;

/**
 * The read phase of one attempt. Remembers the version of every stream it was asked for, 0 where the stream does not
 * exist yet, so that the write can tell whether anything changed. Keeps no connection while the verb thinks: a verb may look
 * something up by itself, and nobody waits for a second connection holding a first.
 *
 * <p>A first attempt takes what {@link StateMemory} knows; a later one asks the database for everything.
 */
final class JdbcReads implements Reads {
    private final DataSource source;
    private final StateStores stores;
    private final FactTable facts;
    private final StateMemory memory;
    private final Safeguards safeguards;
    private final boolean fromMemory;
    private boolean remembered;
    private final Map<UUID, Long> versions = new TreeMap<>();
    private final Map<UUID, Record> states = new HashMap<>();
    private final Map<UUID, List<Recorded>> histories = new HashMap<>();
    private final List<Versioned<?>> written = new ArrayList<>();
    private final List<Recorded> appended = new ArrayList<>();

    JdbcReads(LedgerTables tables, boolean fromMemory) {
        this.source = tables.source();
        this.stores = tables.stores();
        this.facts = tables.facts();
        this.memory = tables.memory();
        this.safeguards = tables.safeguards();
        this.fromMemory = fromMemory;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Record> Map<UUID, S> states(StreamKind<S> kind, Collection<UUID> ids) {
        var missing = ids.stream()
                .filter(id -> !states.containsKey(id))
                .filter(id -> !remember(kind, id))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            load(kind, missing);
        }
        var found = new LinkedHashMap<UUID, S>();
        for (var id : ids) {
            var state = states.get(id);
            if (state != null) {
                found.put(id, (S) state);
            }
        }
        return found;
    }

    private boolean remember(StreamKind<?> kind, UUID id) {
        // an id that is a stream of another kind is none of this kind, as if it never was
        var known = (fromMemory ? memory.state(id) : Optional.<Versioned<?>>empty())
                .filter(row -> kind.blank(id).getClass().isInstance(row.state()));
        known.ifPresent(row -> {
            keep(kind, row);
            remembered = true;
        });
        return known.isPresent();
    }

    private void keep(StreamKind<?> kind, Versioned<?> row) {
        states.put(row.id(), row.state());
        relyOn(kind, row.id(), row.seq());
    }

    /** From now on the write locks this stream and compares its version. */
    private void relyOn(StreamKind<?> kind, UUID stream, long seq) {
        if (safeguards.remember(kind.name())) {
            versions.merge(stream, seq, Math::min);
        }
    }

    private <S extends Record> void load(StreamKind<S> kind, List<UUID> ids) {
        try (var connection = source.getConnection()) {
            for (Versioned<S> row : stores.of(kind).load(connection, ids)) {
                keep(kind, row);
                memory.remember(row);
            }
            ids.stream().filter(id -> !states.containsKey(id)).forEach(id -> relyOn(kind, id, 0));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public List<Recorded> history(StreamRef stream) {
        return histories.computeIfAbsent(stream.id(), id -> {
            var known = fromMemory ? memory.history(id) : Optional.<List<Recorded>>empty();
            remembered |= known.isPresent();
            var all = known.orElseGet(() -> recorded(id));
            versions.merge(id, (long) all.size(), Math::min);
            return all;
        });
    }

    private List<Recorded> recorded(UUID stream) {
        try (var connection = source.getConnection()) {
            var all = facts.where(connection, "where stream=? order by seq", stream);
            memory.remember(stream, all);
            return all;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public boolean again() {
        return !fromMemory;
    }

    /** Whether anything was taken from memory: what was decided may rest on what is old. */
    boolean remembered() {
        return remembered;
    }

    /** What was read has changed meanwhile. */
    void forget() {
        memory.forget(versions.keySet());
    }

    /** The states that this act writes, for {@link #committed}. */
    void writes(Collection<Versioned<?>> states) {
        written.addAll(states);
    }

    /** What this act appends, for {@link #committed}. */
    void appends(List<Recorded> facts) {
        appended.addAll(facts);
    }

    void committed() {
        written.forEach(memory::remember);
        appended.forEach(memory::append);
    }

    Map<UUID, Long> versions() {
        return versions;
    }

    @Nullable
    Record state(UUID id) {
        return states.get(id);
    }
}
