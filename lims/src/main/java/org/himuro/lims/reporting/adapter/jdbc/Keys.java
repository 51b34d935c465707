package org.himuro.lims.reporting.adapter.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.himuro.lims.platform.database.Bind;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.reporting.application.Spot;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.AmountUnit;

/** What tubes are ordered by, read beside them. */
final class Keys {
    /** Below every character of a code, so that a code stands before those that it begins. */
    static final char BETWEEN = '\u0001';

    private static final int AMOUNT_LENGTH = 14;

    private Keys() {}

    /** @param columns what is read after the tube's id and place, each with a comma before it */
    record Read<T>(String columns, Select.Row<T> reader) {
        T row(ResultSet row) throws SQLException {
            return reader.read(row);
        }
    }

    static final Read<UUID> PLAIN = new Read<>("", row -> UuidBytes.uuid(row.getBytes(1)));

    static String joins(Sort sort) {
        return switch (sort) {
            case NEWEST, OLDEST, CODE, FROZEN, FROZEN_OLDEST, AMOUNT -> "";
            case CASE -> " join specimen_case k on k.id = t.case_id";
            case PLACE -> " left join container k on k.id = t.place_id left join parcel p on p.id = t.place_id";
        };
    }

    static Read<Spot> of(Sort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> new Read<>("", row -> new Spot(0, "", id(row)));
            case CODE -> new Read<>(", t.code", row -> new Spot(0, row.getString(3), id(row)));
            case CASE -> new Read<>(", k.code", row -> new Spot(0, row.getString(3), id(row)));
            case FROZEN, FROZEN_OLDEST -> new Read<>(", t.frozen_at", Keys::frozen);
            case AMOUNT -> new Read<>(", t.amount, t.amount_unit", Keys::amount);
            case PLACE -> new Read<>(", k.code, p.code, t.cell", Keys::place);
        };
    }

    private static UUID id(ResultSet row) throws SQLException {
        return UuidBytes.uuid(row.getBytes(1));
    }

    private static Spot frozen(ResultSet row) throws SQLException {
        var at = Queries.instant(row, 3);
        return new Spot(
                at.isPresent() ? 0 : Sort.FROZEN.last(), at.map(Bind::utc).orElse(""), id(row));
    }

    private static Spot amount(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal(3);
        return amount == null
                ? new Spot(Sort.AMOUNT.last(), "", id(row))
                : new Spot(AmountUnit.valueOf(row.getString(4)).ordinal(), amount(amount), id(row));
    }

    /** Of one width, so that it is compared as text. */
    static String amount(BigDecimal amount) {
        var plain = amount.setScale(3, RoundingMode.UNNECESSARY).toPlainString();
        return "0".repeat(AMOUNT_LENGTH - plain.length()) + plain;
    }

    private static Spot place(ResultSet row) throws SQLException {
        var cell = Queries.text(row, 5).orElse("");
        var container = Queries.text(row, 3);
        var parcel = Queries.text(row, 4);
        return container
                .map(code -> in(0, code, cell, row))
                .or(() -> parcel.map(code -> in(1, code, cell, row)))
                .orElseGet(() -> in(Sort.PLACE.last(), "", "", row));
    }

    private static Spot in(int rank, String code, String cell, ResultSet row) {
        try {
            return new Spot(rank, code.isEmpty() ? "" : code + BETWEEN + cell, id(row));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
