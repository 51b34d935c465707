package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.ledger.model.Chain;
import org.himuro.lims.ledger.model.Merkle;
import org.himuro.lims.ledger.model.Seal;
import org.himuro.lims.shared.Micros;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcSealing implements Sealing {
    /** One seal's tree is held in memory; what is left over is sealed next. */
    private static final int AT_MOST = 200_000;

    private final DataSource source;
    private final SealKey key;

    JdbcSealing(LedgerTables tables, SealKey key) {
        this.source = tables.source();
        this.key = key;
    }

    @Override
    public Optional<Seal> latest() {
        try (var connection = source.getConnection()) {
            return SealTable.latest(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public Optional<Seal> sealNow(Instant now) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var seal = seal(connection, Micros.cut(now));
                connection.commit();
                return seal;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private Optional<Seal> seal(Connection connection, Instant now) throws SQLException {
        var ids = new ArrayList<UUID>();
        var leaves = unsealed(connection, ids);
        if (leaves.isEmpty()) {
            return Optional.empty();
        }
        leaves.sort(null);
        var last = SealTable.latest(connection);
        var seal = signed(
                last.map(Seal::number).orElse(0L) + 1,
                last.map(Seal::hash).orElse(Chain.START),
                new Merkle(leaves).root(),
                leaves.size(),
                now);
        var rows = new JdbcRows(connection);
        SealTable.insert(rows, seal, leaves);
        rows.delete(
                "unsealed",
                List.of("fact_id"),
                ids.stream().map(id -> new Object[] {id}).toList());
        return Optional.of(seal);
    }

    private static List<Merkle.Leaf> unsealed(Connection connection, List<UUID> ids) throws SQLException {
        var leaves = new ArrayList<Merkle.Leaf>();
        try (var statement = connection.prepareStatement("select f.id, f.stream, f.seq, f.hash from unsealed u"
                        + " join fact f on f.id = u.fact_id order by u.fact_id limit " + AT_MOST);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(UuidBytes.uuid(rows.getBytes(1)));
                leaves.add(new Merkle.Leaf(
                        UuidBytes.uuid(rows.getBytes(2)), rows.getLong(3), new Digest(rows.getBytes(4))));
            }
        }
        return leaves;
    }

    private Seal signed(long number, Digest previous, Digest root, int facts, Instant now) {
        var open = new Seal(number, previous.hex(), root.hex(), facts, now, Seal.keyId(key.open()), "");
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key.secret());
            signer.update(open.content());
            var signature = HexFormat.of().formatHex(signer.sign());
            return new Seal(number, previous.hex(), root.hex(), facts, now, open.keyId(), signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal key does not sign", e);
        }
    }
}
