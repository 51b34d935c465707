package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.DossierRule;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.application.Dossiers;
import org.himuro.lims.ledger.model.Dossier;
import org.himuro.lims.ledger.model.Dossier.ProvenLeaf;
import org.himuro.lims.ledger.model.Dossier.StoredFact;
import org.himuro.lims.ledger.model.DossierSignature;
import org.himuro.lims.ledger.model.DossierStory;
import org.himuro.lims.ledger.model.Merkle;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shared.Micros;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcDossiers implements Dossiers {
    private final DataSource source;
    private final SealKey key;
    private final List<DossierRule> rules = DossierRule.all();

    JdbcDossiers(LedgerTables tables, SealKey key) {
        this.source = tables.source();
        this.key = key;
    }

    @Override
    public Dossier write(UUID subject, List<UUID> beside, Instant now) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var seals = SealTable.all(connection);
                var streams = streams(connection, subject, beside);
                var called = DossierStory.of(streams, rules)
                        .flatMap(DossierStory::subject)
                        .orElse(subject.toString());
                var proofs = proofs(connection, seals, streams);
                return DossierSignature.sign(
                        new Dossier(Dossier.FORMAT, called, Micros.cut(now), streams, seals, proofs, "", ""), key);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** A stream that is named belongs in it also where it holds nothing, so that the loss of all its facts shows. */
    private List<Dossier.Stream> streams(Connection connection, UUID subject, List<UUID> beside) throws SQLException {
        var streams = new ArrayList<Dossier.Stream>();
        streams.add(stream(connection, subject));
        for (var missing = missing(streams); !missing.isEmpty(); missing = missing(streams)) {
            for (var id : missing) {
                streams.add(stream(connection, id));
            }
        }
        for (var id : beside) {
            if (streams.stream().noneMatch(s -> s.id().equals(id))) {
                streams.add(stream(connection, id));
            }
        }
        return streams;
    }

    private Set<UUID> missing(List<Dossier.Stream> streams) {
        return DossierStory.of(streams, rules).map(DossierStory::missing).orElse(Set.of());
    }

    private static Dossier.Stream stream(Connection connection, UUID id) throws SQLException {
        return new Dossier.Stream(id, kind(connection, id), facts(connection, id));
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
