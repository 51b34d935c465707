package org.himuro.lims.retention.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.retention.application.KeepingQueries;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcKeepingQueries implements KeepingQueries {
    private static final Newest LATEST = new Newest("h.placed_at", "h.id");
    private static final String HOLDS = "select h.id, c.code, h.reason, h.until_day, h.placed_by, h.placed_at, h.noted,"
            + " h.lifted_by, h.lifted_at from legal_hold h join keeping k on k.id = h.keeping"
            + " join specimen_case c on c.id = k.case_id where ";
    private static final String REVIEWS = "select c.id, c.code, c.project, k.review_due, count(*) from keeping k"
            + " join specimen_case c on c.id = k.case_id join tube t on t.case_id = c.id"
            + " where k.review_due is not null and t.step <> 'DESTROYED' and ";
    private static final String GROUPS =
            " group by c.id, c.code, c.project, k.review_due order by k.review_due, c.code";

    private final Queries rows;

    JdbcKeepingQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> caseOfHold(UUID hold, UUID site) {
        return rows
                .query(
                        "select k.case_id from legal_hold h join keeping k on k.id = h.keeping where h.id = ?"
                                + " and h.site = ?",
                        List.of(hold, site),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst();
    }

    @Override
    public Map<UUID, String> tubesHere(UUID caseId, UUID site) {
        var found = new LinkedHashMap<UUID, String>();
        rows.query(
                "select id, code from tube where case_id = ? and held_by = ? and step <> 'DESTROYED' order by code",
                List.of(caseId, site),
                row -> found.put(Select.uuid(row, 1), row.getString(2)) == null);
        return found;
    }

    @Override
    public List<HoldLine> holds(VisibleSites sites, boolean lasting, TimeKey after, int limit) {
        var found = rows.query(
                HOLDS + sites.sql("h.site") + " and h.lifted_by is " + (lasting ? "null" : "not null") + LATEST.sql(),
                List.of(Newest.values(List.of(sites.site(), sites.every()), after.at(), after.id(), limit)),
                JdbcKeepingQueries::hold);
        if (found.isEmpty()) {
            return found;
        }
        var tubes = new HashMap<UUID, List<String>>();
        var ids = found.stream().map(HoldLine::hold).toList();
        rows.query(
                "select h.hold, t.code from legal_hold_tube h join tube t on t.id = h.tube where h.hold in "
                        + Queries.marks(ids.size()) + " order by t.code",
                Queries.filled(ids),
                row -> tubes.computeIfAbsent(Select.uuid(row, 1), id -> new ArrayList<>())
                        .add(row.getString(2)));
        return found.stream()
                .map(h -> new HoldLine(
                        h.hold(),
                        h.caseCode(),
                        h.reason(),
                        tubes.getOrDefault(h.hold(), List.of()),
                        h.until(),
                        h.placedBy(),
                        h.placedAt(),
                        h.noted(),
                        h.liftedBy(),
                        h.liftedAt()))
                .toList();
    }

    private static HoldLine hold(ResultSet row) throws SQLException {
        return new HoldLine(
                Select.uuid(row, 1),
                row.getString(2),
                row.getString(3),
                List.of(),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                Select.uuid(row, 5),
                Queries.instant(row, 6).orElseThrow(),
                Optional.ofNullable(row.getBytes(7)).map(UuidBytes::uuid),
                Optional.ofNullable(row.getBytes(8)).map(UuidBytes::uuid),
                Queries.instant(row, 9));
    }

    @Override
    public List<ReviewLine> reviews(VisibleSites sites, int limit) {
        return rows.query(
                REVIEWS + sites.sql("t.held_by") + GROUPS + " limit ?",
                List.of(sites.site(), sites.every(), limit),
                JdbcKeepingQueries::review);
    }

    @Override
    public Optional<ReviewLine> review(String caseCode, VisibleSites sites) {
        return rows
                .query(
                        REVIEWS + sites.sql("t.held_by") + " and c.code = ?" + GROUPS,
                        List.of(sites.site(), sites.every(), Select.asked(caseCode)),
                        JdbcKeepingQueries::review)
                .stream()
                .findFirst();
    }

    private static ReviewLine review(ResultSet row) throws SQLException {
        return new ReviewLine(
                Select.uuid(row, 1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5));
    }

    @Override
    public List<Old> old(String project, Instant openedBefore, LocalDate today, int limit) {
        return rows.query(
                "select c.id, c.site, coalesce(k.seq, 0) from specimen_case c left join keeping k on k.case_id = c.id"
                        + " where c.project = ? and k.review_due is null and (k.kept_until < ? or (k.kept_until is null"
                        + " and c.opened_at < ?)) and exists (select 1 from tube t where t.case_id = c.id"
                        + " and t.step <> 'DESTROYED') order by c.opened_at, c.id limit ?",
                List.of(project, today, openedBefore, limit),
                row -> new Old(Select.uuid(row, 1), Select.uuid(row, 2), row.getLong(3)));
    }
}
