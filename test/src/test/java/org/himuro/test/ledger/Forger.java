package org.himuro.test.ledger;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.model.Chain;
import org.himuro.lims.ledger.model.Merkle;
import org.himuro.lims.ledger.model.Seal;

/** Root with the source code: he makes hashes, leaves and seals fit what he changed. Only the key he has not. */
final class Forger {
    private final Root root;

    Forger(Root root) {
        this.root = root;
    }

    /** Every hash of the stream, and its head, as if what is there had always been so. */
    void chainAnew(UUID stream) throws SQLException {
        var previous = Chain.START;
        try (var facts = root.connection().prepareStatement("select * from fact where stream=? order by seq")) {
            facts.setBytes(1, Root.id(stream));
            try (var row = facts.executeQuery()) {
                while (row.next()) {
                    previous = Chain.next(previous, content(row, stream), row.getString("body"));
                    root.run("update fact set hash=? where id=?", previous.bytes(), row.getBytes("id"));
                }
            }
        }
        root.run("update stream set hash=? where id=?", previous.bytes(), stream);
    }

    private static Chain.Content content(ResultSet row, UUID stream) throws SQLException {
        return Chain.Content.of(
                uuid(row.getBytes("id")),
                uuid(row.getBytes("act_id")),
                new StreamRef(row.getString("kind"), stream),
                row.getLong("seq"),
                row.getString("type"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                new Actor(
                        uuid(row.getBytes("actor")),
                        Optional.ofNullable(row.getBytes("device")).map(Forger::uuid),
                        uuid(row.getBytes("site"))));
    }

    /** Every leaf as the facts are now; leaves without a fact go. */
    void leavesAnew() throws SQLException {
        root.run("update sealed s join fact f on f.stream = s.stream and f.seq = s.seq set s.hash = f.hash");
        root.run("delete s from sealed s left join fact f on f.stream = s.stream and f.seq = s.seq where f.id is null");
    }

    /**
     * Every seal from the leaves as they are, chained anew and signed.
     *
     * @param keyId what is written as the key's id
     */
    void sealAnew(KeyPair keys, String keyId) throws SQLException, GeneralSecurityException {
        var previous = Chain.START;
        for (var old : seals()) {
            var leaves = leaves(old.number());
            var tree = new Merkle(leaves);
            var open =
                    new Seal(old.number(), previous.hex(), tree.root().hex(), leaves.size(), old.sealedAt(), keyId, "");
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(open.content());
            var signature = signer.sign();
            var seal = new Seal(
                    open.number(),
                    open.previous(),
                    open.root(),
                    open.facts(),
                    open.sealedAt(),
                    keyId,
                    HexFormat.of().formatHex(signature));
            root.run(
                    "update seal set previous=?, root=?, facts=?, key_id=?, signature=?, hash=? where number=?",
                    previous.bytes(),
                    tree.root().bytes(),
                    leaves.size(),
                    keyId,
                    signature,
                    seal.hash().bytes(),
                    seal.number());
            previous = seal.hash();
        }
    }

    List<Seal> seals() throws SQLException {
        try (var query = root.connection().createStatement();
                var row = query.executeQuery("select * from seal order by number")) {
            var seals = new ArrayList<Seal>();
            while (row.next()) {
                seals.add(new Seal(
                        row.getLong("number"),
                        HexFormat.of().formatHex(row.getBytes("previous")),
                        HexFormat.of().formatHex(row.getBytes("root")),
                        row.getInt("facts"),
                        instant(row, "sealed_at"),
                        row.getString("key_id"),
                        HexFormat.of().formatHex(row.getBytes("signature"))));
            }
            return seals;
        }
    }

    private List<Merkle.Leaf> leaves(long seal) throws SQLException {
        var sql = "select stream, seq, hash from sealed where seal=? order by stream, seq";
        try (var query = root.connection().prepareStatement(sql)) {
            query.setLong(1, seal);
            try (var row = query.executeQuery()) {
                var leaves = new ArrayList<Merkle.Leaf>();
                while (row.next()) {
                    leaves.add(new Merkle.Leaf(uuid(row.getBytes(1)), row.getLong(2), new Digest(row.getBytes(3))));
                }
                return leaves;
            }
        }
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
