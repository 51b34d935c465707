package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.model.Chain;
import org.himuro.lims.shared.UuidBytes;

/**
 * The table {@code stream}: locked in id order, for change where facts are appended, shared where only relied on. Where one
 * stream is appended to and its head is remembered, that one is neither locked nor read beforehand: should it have moved on,
 * the next number in it is taken, and the key refuses the fact.
 */
final class StreamHeads {

    private final boolean locking;

    StreamHeads(Safeguards safeguards) {
        this.locking = safeguards.hold(Safeguard.LOCK_WHAT_WAS_READ);
    }

    /** @param lastAt the latest occurred-at so far: an earlier fact is late and the history is folded anew */
    record Head(long seq, Digest hash, Instant lastAt) {
        static final Head NONE = new Head(0, Chain.START, Instant.EPOCH);

        Head after(Recorded r) {
            return new Head(r.seq(), r.hash(), r.occurredAt().isAfter(lastAt) ? r.occurredAt() : lastAt);
        }
    }

    Map<UUID, Head> lock(Connection connection, List<Entry> entries, JdbcReads reads) throws SQLException {
        var appended = new HashSet<UUID>();
        entries.forEach(e -> appended.add(e.stream().id()));
        var all = new TreeSet<>(StreamHeads::asTheServerOrders);
        all.addAll(appended);
        all.addAll(reads.versions().keySet());
        var heads = new HashMap<UUID, Head>();
        if (appended.size() == 1) {
            reads.head(appended.iterator().next())
                    .ifPresent(head -> heads.put(appended.iterator().next(), head));
        }
        all.removeAll(heads.keySet());
        var run = new ArrayList<UUID>();
        boolean exclusive = true;
        for (var id : all) {
            if (!run.isEmpty() && appended.contains(id) != exclusive) {
                read(connection, run, exclusive, heads);
                run.clear();
            }
            exclusive = appended.contains(id);
            run.add(id);
        }
        read(connection, run, exclusive, heads);
        return heads;
    }

    /** BINARY(16) is compared byte by byte, unsigned. */
    private static int asTheServerOrders(UUID a, UUID b) {
        int most = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private void read(Connection connection, List<UUID> ids, boolean exclusive, Map<UUID, Head> into)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        var sql = "select id, seq, hash, last_at from stream where id in (" + Sql.marks(Sql.rounded(ids.size()))
                + ") order by id " + (!locking ? "" : exclusive ? "for update" : "lock in share mode");
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var id : ids) {
                Sql.bind(statement, ++at, id);
            }
            while (at < Sql.rounded(ids.size())) {
                Sql.bind(statement, ++at, ids.getLast());
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.put(
                            UuidBytes.uuid(rows.getBytes(1)),
                            new Head(rows.getLong(2), new Digest(rows.getBytes(3)), Sql.instant(rows, "last_at")));
                }
            }
        }
    }
}
