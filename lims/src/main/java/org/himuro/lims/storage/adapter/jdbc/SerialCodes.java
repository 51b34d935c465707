package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.application.ForeseenCodes;

/** Codes of containers from serial numbers per site and kind. What was given and not used stays a gap. */
@Singleton
final class SerialCodes implements ContainerCodes, ForeseenCodes {
    private static final int MOST = 5_000;

    private final Queries sql;

    SerialCodes(Queries sql) {
        this.sql = sql;
    }

    @Override
    public List<String> next(String siteCode, ContainerType type, int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " codes, not " + count);
        }
        var codes = new ArrayList<String>(count);
        while (codes.size() < count) {
            int missing = count - codes.size();
            int last = taken(siteCode, kind(type), missing);
            for (int serial = last - missing + 1; serial <= last; serial++) {
                new Item(kind(type), siteCode, serial).code().ifPresent(codes::add);
            }
        }
        return codes;
    }

    @Override
    public Range foreseen(String siteCode, ContainerType type, int after, int count) {
        var kind = kind(type);
        int last = sql
                .query(
                        "select last from container_serial where site=? and kind=?",
                        List.of(siteCode, String.valueOf(kind.letter())),
                        row -> row.getInt(1))
                .stream()
                .findFirst()
                .orElse(0);
        var codes = new ArrayList<String>(after + count);
        for (int serial = last + 1; codes.size() < after + count; serial++) {
            new Item(kind, siteCode, serial).code().ifPresent(codes::add);
        }
        return new Range(String.valueOf(kind.letter()), codes.get(after), codes.getLast());
    }

    private static ItemKind kind(ContainerType type) {
        return switch (type) {
            case BUILDING, ROOM -> ItemKind.AREA;
            case FREEZER, CHEST, TANK, REFRIGERATOR, AUTO_STORE -> ItemKind.UNIT;
            case COMPARTMENT, SHELF, DRAWER -> ItemKind.SHELF;
            case RACK, TOWER, CANISTER, TUBE_RACK -> ItemKind.RACK;
            case BOX -> ItemKind.BOX;
            case GOBLET, CANE, STRAW, BAG -> ItemKind.HOLDER;
        };
    }

    /** The last serial of a block of this length that is ours from now on. */
    private int taken(String site, ItemKind kind, int length) {
        try (var connection = sql.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                advance(connection, site, kind, length);
                int last = last(connection, site, kind);
                connection.commit();
                return last;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void advance(Connection connection, String site, ItemKind kind, int length) throws SQLException {
        var text = "insert into container_serial (site, kind, last) values (?,?,?)"
                + " on duplicate key update last = last + values(last)";
        try (var statement = connection.prepareStatement(text)) {
            statement.setString(1, site);
            statement.setString(2, String.valueOf(kind.letter()));
            statement.setInt(3, length);
            statement.executeUpdate();
        }
    }

    private static int last(Connection connection, String site, ItemKind kind) throws SQLException {
        try (var statement = connection.prepareStatement("select last from container_serial where site=? and kind=?")) {
            statement.setString(1, site);
            statement.setString(2, String.valueOf(kind.letter()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
