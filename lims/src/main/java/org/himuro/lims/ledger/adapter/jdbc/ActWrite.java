package org.himuro.lims.ledger.adapter.jdbc;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Chain;
import org.himuro.lims.ledger.model.FactTypes;
import org.himuro.lims.shared.Ids;

/** The one write of an accepted act, inside the caller's transaction. */
@Singleton
final class ActWrite {
    enum Result {
        WRITTEN,
        /** Something waits in the outbox. */
        WRITTEN_AND_MORE_TO_DO,
        CHANGED
    }

    private final ActTable acts;
    private final Safeguards safeguards;
    private final StreamHeads heads;
    private final Projections projections;
    /** Asked for late: a reaction may itself perform acts. */
    private final BeanProvider<Reaction> reactions;

    private final Ids ids;

    ActWrite(LedgerTables tables, Projections projections, BeanProvider<Reaction> reactions, Ids ids) {
        this.acts = tables.acts();
        this.safeguards = tables.safeguards();
        this.heads = new StreamHeads(safeguards);
        this.projections = projections;
        this.reactions = reactions;
        this.ids = ids;
    }

    Result accepted(Connection connection, Act act, List<Entry> entries, Record answer, JdbcReads reads)
            throws SQLException {
        acts.insertDone(connection, act, answer);
        var locked = heads.lock(connection, entries, reads.versions().keySet());
        if (safeguards.hold(Safeguard.COMPARE_VERSIONS) && changed(locked, reads.versions())) {
            return Result.CHANGED;
        }
        if (entries.isEmpty()) {
            return Result.WRITTEN;
        }
        var rows = new JdbcRows(connection);
        var appended = append(rows, act, entries, locked);
        reads.appends(appended);
        projections.advance(connection, rows, appended, locked, reads);
        return enqueue(rows, appended) ? Result.WRITTEN_AND_MORE_TO_DO : Result.WRITTEN;
    }

    private static boolean changed(Map<UUID, StreamHeads.Head> locked, Map<UUID, Long> read) {
        return read.entrySet().stream().anyMatch(e -> {
            var head = locked.get(e.getKey());
            return (head == null ? 0 : head.seq()) != e.getValue();
        });
    }

    /** The heads themselves, and the list of what waits for its seal, are kept by triggers. */
    private List<Recorded> append(JdbcRows rows, Act act, List<Entry> entries, Map<UUID, StreamHeads.Head> locked)
            throws SQLException {
        var now = new LinkedHashMap<UUID, StreamHeads.Head>(locked);
        var appended = new ArrayList<Recorded>(entries.size());
        var stored = new ArrayList<Object[]>(entries.size());
        for (var entry : entries) {
            var head = now.getOrDefault(entry.stream().id(), StreamHeads.Head.NONE);
            var body = Canonical.write((Record) entry.fact());
            var recorded = recorded(act, entry, head, body);
            now.put(entry.stream().id(), head.after(recorded));
            appended.add(recorded);
            stored.add(row(recorded, body));
        }
        rows.insert("fact", FactTable.COLUMNS, stored);
        return appended;
    }

    private Recorded recorded(Act act, Entry entry, StreamHeads.Head head, String body) {
        var id = ids.next();
        long seq = head.seq() + 1;
        var type = FactTypes.name(entry.fact());
        var content = Chain.Content.of(
                id, act.id(), entry.stream(), seq, type, entry.occurredAt(), act.recordedAt(), act.actor());
        Digest hash = Chain.next(head.hash(), content, body);
        return new Recorded(
                id,
                act.id(),
                entry.stream(),
                seq,
                entry.fact(),
                entry.occurredAt(),
                act.recordedAt(),
                act.actor(),
                hash);
    }

    private static Object[] row(Recorded r, String body) {
        return new Object[] {
            r.id(),
            r.act(),
            r.stream().id(),
            r.stream().kind(),
            r.seq(),
            FactTypes.name(r.fact()),
            r.occurredAt(),
            r.recordedAt(),
            r.actor().person(),
            r.actor().device(),
            r.actor().site(),
            body,
            r.hash()
        };
    }

    private boolean enqueue(JdbcRows rows, List<Recorded> appended) throws SQLException {
        var waiting = new ArrayList<Object[]>();
        for (var recorded : appended) {
            for (var reaction : reactions) {
                if (reaction.reactsTo().contains(recorded.fact().getClass())) {
                    waiting.add(new Object[] {
                        ids.next(), reaction.name(), recorded.id(), recorded.recordedAt(), recorded.recordedAt()
                    });
                }
            }
        }
        if (!waiting.isEmpty()) {
            rows.insert("outbox", List.of("id", "reaction", "fact_id", "created_at", "next_at"), waiting);
        }
        return !waiting.isEmpty();
    }
}
