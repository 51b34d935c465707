package org.himuro.test.concurrency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.test.support.Application;

/** What came of the work at the freezers. */
final class FreezerTally {
    private static final int NAMED = 20;

    private final Application app;
    private final LongAdder done = new LongAdder();
    private final ConcurrentHashMap<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    FreezerTally(Application app) {
        this.app = app;
    }

    /** A refusal is an answer; anything else that is not done is a failure that a user would see. */
    <A extends Record> Optional<A> counted(Outcome<A> outcome) {
        return switch (outcome) {
            case Outcome.Done<A>(var answer, var repeated) -> {
                done.increment();
                yield Optional.of(answer);
            }
            case Outcome.Refused<A>(var reasons, var repeated) -> {
                reasons.stream().map(Reason::code).distinct().forEach(this::refusedFor);
                yield Optional.empty();
            }
            case Outcome.InProgress<A>() -> {
                failures.add("in progress");
                yield Optional.empty();
            }
            case Outcome.OtherContent<A>() -> {
                failures.add("other content");
                yield Optional.empty();
            }
        };
    }

    private void refusedFor(String code) {
        refused.computeIfAbsent(code, c -> new LongAdder()).increment();
    }

    void failed(RuntimeException fault) {
        failures.add(fault + " "
                + Optional.ofNullable(fault.getCause()).map(Throwable::toString).orElse(""));
    }

    List<String> failures() {
        return failures.stream().limit(NAMED).toList();
    }

    long done() {
        return done.sum();
    }

    /** Refusals by their reason. */
    ConcurrentHashMap<String, LongAdder> refused() {
        return refused;
    }

    /** Where a box stands by the record, as far as somebody who looks sees it. */
    Optional<Spot> standsIn(String box) {
        return seen(
                        "select r.code, b.cell from container b join container r on r.id = b.parent"
                                + " where b.code = ? and b.cell is not null",
                        box,
                        row -> new Spot(row.getString(1), row.getString(2)))
                .stream()
                .findFirst();
    }

    /** The box that a tube lies in by the record. */
    Optional<String> liesIn(String tube) {
        return seen(
                        "select b.code from tube t join container b on b.id = t.place_id"
                                + " where t.code = ? and t.place = 'POSITION'",
                        tube,
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** What a proposal says is to be put where. */
    List<Put> proposed(String proposal) {
        return seen(
                "select t.code, b.code, l.cell from proposal_line l join reservation r on r.id = l.proposal"
                        + " join tube t on t.id = l.tube join container b on b.id = l.container"
                        + " where r.code = ? order by l.place",
                proposal,
                row -> new Put(row.getString(1), row.getString(2), row.getString(3)));
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> seen(String sql, String code, Row<T> reader) {
        try (var owner = app.owner();
                var query = owner.prepareStatement(sql)) {
            query.setString(1, code);
            try (var row = query.executeQuery()) {
                var rows = new ArrayList<T>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
