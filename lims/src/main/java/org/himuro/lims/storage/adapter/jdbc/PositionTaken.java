package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.Reason;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster: says what lies in the position now, or who has reserved it. */
@Singleton
final class PositionTaken implements KeyReason {
    private static final String HOLDER =
            "select k.code, coalesce(t.code, c.code), r.made_by, r.purpose, r.until, r.code, o.kind from container k"
                    + " left join occupancy o on o.container=k.id and o.cell=? left join tube t on t.id=o.occupant"
                    + " left join container c on c.id=o.occupant"
                    + " left join reservation r on r.id=o.occupant and o.kind='held' where k.id=?";

    private final Queries sql;

    PositionTaken(Queries sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "position_taken";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return DuplicateValue.read(duplicate)
                .flatMap(p -> sql.query(HOLDER, List.of(p.text(), p.id()), row -> reason(row, p.text())).stream()
                        .findFirst())
                .orElseGet(() -> Reason.of("POSITION_TAKEN", "", "", ""));
    }

    private static Reason reason(ResultSet row, String cell) throws SQLException {
        var reservation = row.getString(6);
        return reservation == null
                ? taken(row.getString(1), cell, row.getString(2), "kept".equals(row.getString(7)))
                : Reason.of(
                        "POSITION_RESERVED",
                        row.getString(1),
                        cell,
                        Select.uuid(row, 3),
                        row.getString(4),
                        Queries.instant(row, 5).orElseThrow(),
                        reservation);
    }

    private static Reason taken(String box, String cell, @Nullable String holder, boolean kept) {
        return Reason.of(kept ? "POSITION_KEPT" : "POSITION_TAKEN", box, cell, holder == null ? "" : holder);
    }
}
