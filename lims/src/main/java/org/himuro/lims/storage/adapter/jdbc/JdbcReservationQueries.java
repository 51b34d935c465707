package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.ReservedPositions;
import org.himuro.lims.storage.application.ReservationQueries;

@Singleton
final class JdbcReservationQueries implements ReservationQueries, ReservedPositions {
    private static final RecordTable<ReservationRow> TABLE = new RecordTable<>("reservation", ReservationRow.class);
    private static final String ROWS = "select " + String.join(",", TABLE.columns()) + " from reservation where ";
    private static final Newest LATEST = new Newest("until", "id");
    private static final String SOONEST = " and until >= ? and (until > ? or id > ?) order by until, id limit ?";
    private static final String HELD = "select h.container, r.code, r.made_by, r.until from reserved_position h"
            + " join reservation r on r.id = h.reservation where h.fate = 'HELD' and h.container in ";

    private final Queries rows;

    JdbcReservationQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Reservation> read(String code, VisibleSites sites) {
        return with(rows.query(
                        ROWS + "code = ? and " + sites.sql("site"),
                        List.of(Select.asked(code), sites.site(), sites.every()),
                        TABLE::read))
                .stream()
                .findFirst();
    }

    @Override
    public List<Reservation> list(VisibleSites sites, Asked asked, TimeKey after, int limit) {
        var own = new ArrayList<Object>(List.of(sites.site(), sites.every()));
        asked.of().ifPresent(own::add);
        var sql = ROWS
                + sites.sql("site")
                + (asked.of().isPresent() ? " and made_by = ?" : "")
                + (asked.held() ? " and held > 0" + SOONEST : " and held = 0" + LATEST.sql());
        return with(rows.query(sql, List.of(Newest.values(own, after.at(), after.id(), limit)), TABLE::read));
    }

    private List<Reservation> with(List<ReservationRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = new HashMap<UUID, List<Reservation.Line>>();
        var ids = found.stream().map(ReservationRow::id).toList();
        rows.query(
                "select container, cell, fate, tube, reservation from reserved_position where reservation in "
                        + Queries.marks(ids.size()) + " order by reservation, place",
                Queries.filled(ids),
                row -> lines.computeIfAbsent(Select.uuid(row, 5), id -> new ArrayList<>())
                        .add(ReservationStore.line(row)));
        return found.stream()
                .map(r -> r.with(lines.getOrDefault(r.id(), List.of())))
                .toList();
    }

    @Override
    public Map<UUID, String> codes(Collection<UUID> things) {
        var found = new HashMap<UUID, String>();
        if (!things.isEmpty()) {
            var in = Queries.marks(things.size());
            var twice = new ArrayList<>(Queries.filled(things));
            twice.addAll(Queries.filled(things));
            rows.query(
                    "select id, code from container where id in " + in
                            + " union all select id, code from tube where id in " + in,
                    twice,
                    row -> found.put(Select.uuid(row, 1), row.getString(2)) == null);
        }
        return found;
    }

    @Override
    public List<Over> over(Instant now) {
        return rows.query(
                "select id, site, seq from reservation where until <= ? and held > 0",
                List.of(now),
                row -> new Over(Select.uuid(row, 1), Select.uuid(row, 2), row.getLong(3)));
    }

    @Override
    public Map<UUID, Held> in(Collection<UUID> containers) {
        var found = new HashMap<UUID, Held>();
        if (!containers.isEmpty()) {
            rows.query(
                    HELD + Queries.marks(containers.size()),
                    Queries.filled(containers),
                    row -> found.merge(
                            Select.uuid(row, 1),
                            new Held(
                                    row.getString(2),
                                    Select.uuid(row, 3),
                                    Queries.instant(row, 4).orElseThrow(),
                                    1),
                            JdbcReservationQueries::both));
        }
        return found;
    }

    private static Held both(Held one, Held other) {
        var last = other.until().isAfter(one.until()) ? other : one;
        return new Held(last.reservation(), last.by(), last.until(), one.positions() + other.positions());
    }
}
