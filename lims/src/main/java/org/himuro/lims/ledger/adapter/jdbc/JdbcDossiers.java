package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.application.Dossiers;
import org.himuro.lims.ledger.model.Dossier;
import org.himuro.lims.ledger.model.Dossier.ProvenLeaf;
import org.himuro.lims.ledger.model.Dossier.StoredFact;
import org.himuro.lims.ledger.model.Merkle;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shared.Micros;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcDossiers implements Dossiers {
    private final DataSource source;

    JdbcDossiers(LedgerTables tables) {
        this.source = tables.source();
    }

    @Override
    public Dossier write(String subject, List<UUID> ids, Instant now) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var seals = SealTable.all(connection);
                var streams = new ArrayList<Dossier.Stream>();
                for (var id : ids) {
                    stream(connection, id, streams);
                }
                var proofs = proofs(connection, seals, streams);
                return new Dossier(Dossier.FORMAT, subject, Micros.cut(now), streams, seals, proofs);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** A stream of which facts were sealed is in the dossier even where none is left: so that their loss shows. */
    private static void stream(Connection connection, UUID id, List<Dossier.Stream> into) throws SQLException {
        var facts = facts(connection, id);
        if (!facts.isEmpty() || SealTable.knows(connection, id)) {
            into.add(new Dossier.Stream(id, kind(connection, id), facts));
        }
    }

    private static List<StoredFact> facts(Connection connection, UUID stream) throws SQLException {
        var sql = "select " + String.join(",", FactTable.COLUMNS) + " from fact where stream=? order by seq";
        try (var statement = connection.prepareStatement(sql)) {
            Sql.bind(statement, 1, stream);
            var facts = new ArrayList<StoredFact>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(fact(rows));
                }
            }
            return facts;
        }
    }

    private static String kind(Connection connection, UUID stream) throws SQLException {
        try (var statement = connection.prepareStatement("select kind from stream where id=?")) {
            Sql.bind(statement, 1, stream);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static StoredFact fact(ResultSet row) throws SQLException {
        return new StoredFact(
                UuidBytes.uuid(row.getBytes("id")),
                UuidBytes.uuid(row.getBytes("act_id")),
                row.getLong("seq"),
                row.getString("type"),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "recorded_at"),
                UuidBytes.uuid(row.getBytes("actor")),
                Sql.optionalUuid(row.getBytes("device")),
                UuidBytes.uuid(row.getBytes("site")),
                row.getString("body"),
                new Digest(row.getBytes("hash")).hex());
    }

    private static List<Dossier.Proof> proofs(Connection connection, List<Seal> seals, List<Dossier.Stream> streams)
            throws SQLException {
        var proofs = new ArrayList<Dossier.Proof>();
        for (var seal : seals) {
            var leaves = SealTable.leaves(connection, seal.number());
            if (leaves.isEmpty()) {
                continue;
            }
            var tree = new Merkle(leaves);
            for (var stream : streams) {
                proofs.add(new Dossier.Proof(seal.number(), stream.id(), around(leaves, tree, stream.id())));
            }
        }
        return proofs;
    }

    /** The leaves of the stream and one neighbour on each side; the two neighbours where there are none of it. */
    private static List<ProvenLeaf> around(List<Merkle.Leaf> leaves, Merkle tree, UUID stream) {
        int from = firstAtOrAfter(
                leaves, new Merkle.Leaf(stream, 0, leaves.getFirst().fact()));
        int to = from;
        while (to < leaves.size() && leaves.get(to).stream().equals(stream)) {
            to++;
        }
        var proven = new ArrayList<ProvenLeaf>();
        for (int i = Math.max(0, from - 1); i <= Math.min(leaves.size() - 1, to); i++) {
            var leaf = leaves.get(i);
            var beside = tree.path(i).beside().stream().map(Digest::hex).toList();
            proven.add(new ProvenLeaf(leaf.stream(), leaf.seq(), leaf.fact().hex(), i, beside));
        }
        return proven;
    }

    private static int firstAtOrAfter(List<Merkle.Leaf> leaves, Merkle.Leaf wanted) {
        int low = 0;
        int high = leaves.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (leaves.get(middle).compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
