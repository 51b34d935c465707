package org.himuro.test.concurrency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What the stored facts of a tube mean, told once more and plainly: straight from the rows and their JSON, sharing no code
 * with the application.
 */
final class PlainModel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainModel() {}

    /** Where a tube is and who has it. */
    record Where(String place, String in, String cell, boolean claimed, String heldBy) {
        boolean occupies() {
            return place.equals("POSITION") && !claimed;
        }
    }

    private record Row(String id, long seq, String type, String occurred, JsonNode body) {}

    static Where of(Connection connection, UUID tube) throws SQLException, IOException {
        var rows = rows(connection, tube);
        var out = new HashSet<String>();
        for (var row : rows) {
            if (row.type().equals("FactCorrected")) {
                out.add(row.body().get("corrects").asText());
            }
        }
        rows.removeIf(r -> out.contains(r.id()) || r.type().equals("FactCorrected"));
        rows.sort(Comparator.comparing(Row::occurred).thenComparingLong(Row::seq));
        var where = new Where("NOWHERE", "", "", false, "");
        for (var row : rows) {
            where = after(where, row);
        }
        return where;
    }

    private static Where after(Where w, Row row) {
        var body = row.body();
        return switch (row.type()) {
            case "TubeLabelled" ->
                new Where(
                        w.place().equals("NOWHERE") ? "HAND" : w.place(),
                        w.in(),
                        w.cell(),
                        w.claimed(),
                        text(body, "site"));
            case "TubeStored" -> new Where("POSITION", text(body, "container"), text(body, "cell"), false, w.heldBy());
            case "TubeFound" ->
                new Where(
                        "POSITION",
                        text(body, "container"),
                        text(body, "cell"),
                        body.has("conflictsWith"),
                        text(body, "site"));
            case "TubeTaken", "TubeUnpacked", "TubeReceived" -> new Where("HAND", "", "", false, text(body, "site"));
            case "TubePacked" -> new Where("PARCEL", text(body, "parcel"), "", false, w.heldBy());
            case "TubeChilled" -> new Where("REFRIGERATOR", text(body, "refrigerator"), "", false, w.heldBy());
            case "TubeFrozen" -> w.place().equals("REFRIGERATOR") ? new Where("HAND", "", "", false, w.heldBy()) : w;
            case "TubeMissing", "TubeDestroyed" -> new Where("NOWHERE", "", "", false, w.heldBy());
            default -> w;
        };
    }

    private static String text(JsonNode body, String member) {
        return body.get(member).asText();
    }

    private static List<Row> rows(Connection connection, UUID stream) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(
                "select id, seq, type, date_format(occurred_at, '%Y%m%d%H%i%s%f'), body from fact where stream=?")) {
            statement.setBytes(1, bytes(stream));
            var rows = new ArrayList<Row>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            uuid(found.getBytes(1)),
                            found.getLong(2),
                            found.getString(3),
                            found.getString(4),
                            JSON.readTree(found.getString(5))));
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
