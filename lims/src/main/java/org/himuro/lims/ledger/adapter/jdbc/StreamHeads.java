package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.model.Chain;
import org.himuro.lims.shared.UuidBytes;

/**
 * The table {@code stream}: locked in id order, for change where facts are appended, shared where only relied on. A
 * fact's id is made while its stream is locked for change: so the order of ids is the order in which acts were taken.
 */
final class StreamHeads {
    /** How many runs one statement locks: few texts, so that the server knows them. */
    private static final int RUNS = 4;

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

    Map<UUID, Head> lock(Connection connection, List<Entry> entries, Set<UUID> reliedOn) throws SQLException {
        var heads = new HashMap<UUID, Head>();
        var runs = runs(entries, reliedOn);
        for (int done = 0; done < runs.size(); done += RUNS) {
            read(connection, runs.subList(done, Math.min(done + RUNS, runs.size())), heads);
        }
        return heads;
    }

    /** Streams next to each other in id order that are locked alike. */
    private record Run(boolean exclusive, List<UUID> ids) {
        int places() {
            return Sql.rounded(ids.size());
        }
    }

    private static List<Run> runs(List<Entry> entries, Set<UUID> reliedOn) {
        var appended = new HashSet<UUID>();
        entries.forEach(e -> appended.add(e.stream().id()));
        var all = new TreeSet<>(StreamHeads::asTheServerOrders);
        all.addAll(appended);
        all.addAll(reliedOn);
        var runs = new ArrayList<Run>();
        for (var id : all) {
            boolean exclusive = appended.contains(id);
            if (runs.isEmpty() || runs.getLast().exclusive() != exclusive) {
                runs.add(new Run(exclusive, new ArrayList<>()));
            }
            runs.getLast().ids().add(id);
        }
        return runs;
    }

    /** BINARY(16) is compared byte by byte, unsigned. */
    private static int asTheServerOrders(UUID a, UUID b) {
        int most = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private void read(Connection connection, List<Run> runs, Map<UUID, Head> into) throws SQLException {
        var sql = runs.stream().map(this::text).collect(Collectors.joining(" union all "));
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var run : runs) {
                for (int i = 0; i < run.places(); i++) {
                    Sql.bind(
                            statement, ++at, run.ids().get(Math.min(i, run.ids().size() - 1)));
                }
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

    private String text(Run run) {
        return "(select id, seq, hash, last_at from stream where id in (" + Sql.marks(run.places()) + ") order by id "
                + (!locking ? "" : run.exclusive() ? "for update" : "lock in share mode") + ")";
    }
}
