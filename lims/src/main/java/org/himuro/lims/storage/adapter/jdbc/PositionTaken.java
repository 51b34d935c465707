package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.Reason;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster: says who holds the position now. */
@Singleton
final class PositionTaken implements KeyReason {
    private static final String HOLDER = "select k.code, coalesce(t.code, c.code) from container k"
            + " left join occupancy o on o.container=k.id and o.cell=? left join tube t on t.id=o.occupant"
            + " left join container c on c.id=o.occupant where k.id=?";

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
                .flatMap(p -> sql
                        .query(
                                HOLDER,
                                List.of(p.text(), p.id()),
                                row -> taken(row.getString(1), p.text(), row.getString(2)))
                        .stream()
                        .findFirst())
                .orElseGet(() -> Reason.of("POSITION_TAKEN", "", "", ""));
    }

    private static Reason taken(String box, String cell, @Nullable String holder) {
        return Reason.of("POSITION_TAKEN", box, cell, holder == null ? "" : holder);
    }
}
