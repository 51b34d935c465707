package org.himuro.test.concurrency;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.RegisterContainer.Spot;
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
        try (var owner = app.owner();
                var query = owner.prepareStatement(
                        "select r.code, b.cell from container b join container r on r.id = b.parent"
                                + " where b.code = ? and b.cell is not null")) {
            query.setString(1, box);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(new Spot(row.getString(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
