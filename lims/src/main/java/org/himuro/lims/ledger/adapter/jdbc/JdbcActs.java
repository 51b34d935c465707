package org.himuro.lims.ledger.adapter.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Alongside;
import org.himuro.lims.ledger.Commands;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Safeguard;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.application.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Performs acts (design, section 5): equal ids are joined in the process, the verb decides from one read phase, the write
 * takes the act's key first, locks and compares what the decision read, and writes everything in one transaction. Whether
 * an act was performed before is not asked: its key says so, and the stored answer is read then.
 */
@Singleton
final class JdbcActs implements Acts {
    /** A loser of a race decides again; more losses than this in a row are a fault, not a race. */
    private static final int ATTEMPTS = 60;
    /** How long a second sender waits for the first; the database's own lock wait is as long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LedgerTables tables;
    private final DataSource source;
    private final DataSource writes;
    private final ActTable acts;
    private final ActWrite write;
    private final KeyReasons keys;
    private final Outbox outbox;
    private final MeterRegistry meters;
    private final Safeguards safeguards;
    private final ConcurrentHashMap<UUID, CompletableFuture<Outcome<?>>> running = new ConcurrentHashMap<>();

    JdbcActs(LedgerTables tables, ActWrite write, KeyReasons keys, Outbox outbox, MeterRegistry meters) {
        this.tables = tables;
        this.source = tables.source();
        this.writes = tables.writes();
        this.acts = tables.acts();
        this.write = write;
        this.keys = keys;
        this.outbox = outbox;
        this.meters = meters;
        this.safeguards = tables.safeguards();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A extends Record> Outcome<A> perform(Act act, Class<A> answer, Verb<A> verb, Beside beside) {
        var mine = new CompletableFuture<Outcome<?>>();
        var first = safeguards.hold(Safeguard.JOIN_EQUAL_IDS) ? running.putIfAbsent(act.id(), mine) : null;
        if (first != null) {
            return ended(first) ? perform(act, answer, verb, beside) : new Outcome.InProgress<>();
        }
        try (var _ = MDC.putCloseable("act", act.id().toString())) {
            var outcome = attempt(act, answer, verb.timed(act), beside);
            meters.counter(
                            "himuro.acts",
                            "command",
                            act.command(),
                            "outcome",
                            outcome.getClass().getSimpleName())
                    .increment();
            return outcome;
        } finally {
            running.remove(act.id());
            mine.complete(new Outcome.InProgress<>());
        }
    }

    private static boolean ended(CompletableFuture<?> first) {
        return first.<Boolean>handle((done, failed) -> true)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private <A extends Record> Outcome<A> attempt(Act act, Class<A> answer, Verb<A> verb, Beside beside) {
        SQLException last = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var outcome = once(act, answer, verb, beside, attempt == 1);
                if (outcome != null) {
                    return outcome;
                }
                last = null;
                meters.counter("himuro.acts.again", "why", "changed").increment();
            } catch (KeyViolated e) {
                if (attempt > 1) {
                    return refusedByKey(act, answer, e.fault());
                }
            } catch (SQLException e) {
                last = e;
            } catch (DatabaseFailure e) {
                last = e.sql();
            }
            if (last != null && !SqlFaults.worthRetrying(last)) {
                break;
            }
            if (last != null && SqlFaults.waitedTooLong(last) && acts.busy(act)) {
                return new Outcome.InProgress<>();
            }
            if (last != null) {
                meters.counter("himuro.acts.again", "why", "database").increment();
            }
            Backoff.before(attempt);
        }
        throw new LedgerUnavailable(act.id(), last);
    }

    /**
     * What is refused is never refused from memory.
     *
     * @return null where what the decision read had changed: decide again
     */
    private <A extends Record> @Nullable Outcome<A> once(
            Act act, Class<A> answer, Verb<A> verb, Beside beside, boolean first) throws SQLException {
        var reads = new JdbcReads(tables, first);
        var decision = verb.decide(reads);
        if (reads.remembered() && decision instanceof Decision.Refused) {
            reads = new JdbcReads(tables, false);
            decision = verb.decide(reads);
        }
        return write(act, answer, decision, new Wanted(reads, beside));
    }

    private <A extends Record> Optional<Outcome<A>> answered(Act act, Class<A> answer) throws SQLException {
        try (var connection = source.getConnection()) {
            return acts.answered(connection, act, answer);
        }
    }

    private <A extends Record> @Nullable Outcome<A> write(Act act, Class<A> answer, Decision<A> decision, Wanted wanted)
            throws SQLException {
        ActWrite.Result written;
        try (var connection = writes.getConnection();
                var transaction = new Transaction(connection)) {
            written = written(connection, act, decision, wanted);
            if (written == ActWrite.Result.CHANGED) {
                wanted.reads().forget();
                return null;
            }
            transaction.commit();
        } catch (SQLException e) {
            return afterFault(act, answer, e);
        }
        wanted.reads().committed();
        if (written == ActWrite.Result.WRITTEN_AND_MORE_TO_DO) {
            outbox.signal();
        }
        return outcome(decision);
    }

    private <A extends Record> ActWrite.Result written(
            Connection connection, Act act, Decision<A> decision, Wanted wanted) throws SQLException {
        return switch (decision) {
            case Decision.Accepted<A>(var entries, var said) -> {
                var result = write.accepted(connection, act, entries, said, wanted.reads());
                if (result != ActWrite.Result.CHANGED) {
                    wanted.beside().write(connection);
                    Alongside.write(connection, said);
                }
                yield result;
            }
            case Decision.Refused<A>(var reasons) -> {
                if (Commands.kind(act.command()) == Commands.Kind.REPORT) {
                    throw new IllegalStateException("a report is never refused: " + act.command() + " " + reasons);
                }
                acts.insertRefused(connection, act, reasons);
                yield ActWrite.Result.WRITTEN;
            }
        };
    }

    /** What the decision relied on, and what is to be written beside its facts. */
    private record Wanted(JdbcReads reads, Beside beside) {}

    private <A extends Record> Outcome<A> outcome(Decision<A> decision) {
        return switch (decision) {
            case Decision.Accepted<A>(var entries, var said) -> new Outcome.Done<>(said, false);
            case Decision.Refused<A>(var reasons) -> new Outcome.Refused<>(reasons, false);
        };
    }

    /** A duplicate act id is answered; another violated key refuses a request, and lets a report decide again. */
    private <A extends Record> @Nullable Outcome<A> afterFault(Act act, Class<A> answer, SQLException fault)
            throws SQLException {
        if (!SqlFaults.violates(fault)) {
            throw fault;
        }
        if (SqlFaults.isActKey(fault)) {
            return answered(act, answer).orElse(null);
        }
        if (Commands.kind(act.command()) == Commands.Kind.REPORT && safeguards.hold(Safeguard.REPORTS_DECIDE_AGAIN)) {
            return null;
        }
        throw new KeyViolated(fault);
    }

    /**
     * The connection of the attempt has been given back: a reason may look up who holds the key, and must not wait for a
     * connection while it keeps one.
     */
    private <A extends Record> Outcome<A> refusedByKey(Act act, Class<A> answer, SQLException fault) {
        try {
            var reason = keys.reason(fault, new JdbcReads(tables, false));
            var before = answered(act, answer);
            if (before.isPresent()) {
                return before.get();
            }
            try (var connection = source.getConnection()) {
                acts.insertRefused(connection, act, List.of(reason));
                return new Outcome.Refused<>(List.of(reason), false);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable(act.id(), e);
        }
    }

    /** A key or check refused the write of a request. */
    private static final class KeyViolated extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final SQLException fault;

        KeyViolated(SQLException fault) {
            super(fault);
            this.fault = fault;
        }

        SQLException fault() {
            return fault;
        }
    }
}
