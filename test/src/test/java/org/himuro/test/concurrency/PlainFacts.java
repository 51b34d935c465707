package org.himuro.test.concurrency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The stored facts as plain rows, sharing no code with the application. */
final class PlainFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainFacts() {}

    /**
     * @param id UUIDv7, made when the act holds its locks: its order is the ledger's order
     * @param occurred digits down to the microsecond, UTC; {@code recorded} likewise
     * @param text the body as stored
     */
    record Row(
            String id,
            String act,
            String stream,
            long seq,
            String type,
            String occurred,
            String recorded,
            String text,
            String hash) {
        JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + text, e);
            }
        }

        String text(String member) {
            return body().get(member).asText();
        }
    }

    /** All facts of these streams, in the ledger's order. */
    static List<Row> of(Connection connection, Collection<UUID> streams) throws SQLException {
        var sql = "select id, act_id, stream, seq, type, date_format(occurred_at, '%Y%m%d%H%i%s%f'),"
                + " date_format(recorded_at, '%Y%m%d%H%i%s%f'), body, hex(hash) from fact where stream in ("
                + String.join(",", Collections.nCopies(streams.size(), "?")) + ") order by id";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var stream : streams) {
                statement.setBytes(++at, bytes(stream));
            }
            var rows = new ArrayList<Row>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            uuid(found.getBytes(1)),
                            uuid(found.getBytes(2)),
                            uuid(found.getBytes(3)),
                            found.getLong(4),
                            found.getString(5),
                            found.getString(6),
                            found.getString(7),
                            found.getString(8),
                            found.getString(9)));
                }
            }
            return rows;
        }
    }

    static String uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
