package org.himuro.test.browser;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/**
 * What the database says of a tube; what is not there is the empty text or the beginning of time.
 *
 * @param sampledBy who put the tissue into it, or nobody
 * @param facts how many its stream has
 */
record TubeOnRecord(UUID id, String step, String verdict, String cell, Instant sampledAt, UUID sampledBy, long facts) {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String SQL = "select t.id, t.step, t.verdict, t.cell, t.sampled_at,"
            + " (select f.actor from fact f where f.stream = t.id and f.type = 'TubeSampled' order by f.seq limit 1),"
            + " (select count(*) from fact f where f.stream = t.id) from tube t where t.code = ?";

    static TubeOnRecord of(DemoSite site, String code) {
        try (var owner = site.application().owner();
                var query = owner.prepareStatement(SQL)) {
            query.setString(1, code);
            try (var row = query.executeQuery()) {
                row.next();
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TubeOnRecord read(ResultSet row) throws SQLException {
        var at = row.getObject(5, LocalDateTime.class);
        var by = row.getBytes(6);
        return new TubeOnRecord(
                uuid(row.getBytes(1)),
                row.getString(2),
                Objects.requireNonNullElse(row.getString(3), ""),
                Objects.requireNonNullElse(row.getString(4), ""),
                at == null ? Instant.EPOCH : at.toInstant(ZoneOffset.UTC),
                by == null ? NOBODY : uuid(by),
                row.getLong(7));
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
