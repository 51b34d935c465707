package org.himuro.lims.ledger.adapter.jdbc;

import io.micronaut.context.BeanProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.shared.UuidBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class JdbcOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcOutbox.class);
    private static final int TOGETHER = 100;
    private static final String DUE = "select id, reaction, fact_id, attempts from outbox where next_at <= ?"
            + " order by next_at limit " + TOGETHER + " for update skip locked";

    private final DataSource source;
    private final FactTable facts;
    /** Asked for late: a reaction may itself perform acts. */
    private final BeanProvider<Reaction> reactions;

    private final InstantSource clock;
    private final ExecutorService sweeper =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("outbox").factory());
    private final AtomicBoolean signalled = new AtomicBoolean();

    JdbcOutbox(LedgerTables tables, BeanProvider<Reaction> reactions, InstantSource clock) {
        this.source = tables.source();
        this.facts = tables.facts();
        this.reactions = reactions;
        this.clock = clock;
    }

    private record Waiting(UUID id, String reaction, UUID fact, int attempts) {}

    @Override
    public void signal() {
        if (signalled.compareAndSet(false, true) && !sweeper.isShutdown()) {
            sweeper.execute(() -> {
                signalled.set(false);
                try {
                    sweep(clock.instant());
                } catch (DatabaseFailure e) {
                    LOG.warn("the outbox waits for its next sweep", e);
                }
            });
        }
    }

    /** What is running is finished, while there is a database to finish it in. */
    @PreDestroy
    void close() throws InterruptedException {
        sweeper.shutdown();
        sweeper.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Override
    public int sweep(Instant now) {
        int done = 0;
        int some;
        do {
            some = sweepSome(now);
            done += Math.max(some, 0);
        } while (some > 0);
        return done;
    }

    /** A message stays locked while its reaction runs: no other node runs it meanwhile. */
    private int sweepSome(Instant now) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int done = 0;
                for (var waiting : due(connection, now)) {
                    done += run(connection, waiting, now) ? 1 : 0;
                }
                connection.commit();
                return done;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static List<Waiting> due(Connection connection, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            Sql.bind(statement, 1, now);
            var due = new ArrayList<Waiting>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    due.add(new Waiting(
                            UuidBytes.uuid(rows.getBytes(1)),
                            rows.getString(2),
                            UuidBytes.uuid(rows.getBytes(3)),
                            rows.getInt(4)));
                }
            }
            return due;
        }
    }

    private boolean run(Connection connection, Waiting waiting, Instant now) throws SQLException {
        try {
            var reaction = reaction(waiting.reaction());
            for (var fact : facts.where(connection, "where id=?", waiting.fact())) {
                reaction.on(fact);
            }
            new JdbcRows(connection).delete("outbox", List.of("id"), List.<Object[]>of(new Object[] {waiting.id()}));
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "reaction {} on fact {} failed, attempt {}",
                    waiting.reaction(),
                    waiting.fact(),
                    waiting.attempts() + 1,
                    e);
            later(connection, waiting, now, e);
            return false;
        }
    }

    private Reaction reaction(String name) {
        return reactions.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing reacts under the name " + name));
    }

    private static void later(Connection connection, Waiting waiting, Instant now, RuntimeException why)
            throws SQLException {
        var wait = Duration.ofSeconds(Math.min(3600, 2L << Math.min(waiting.attempts(), 11)));
        var said = Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName());
        try (var statement = connection.prepareStatement(
                "update outbox set attempts=attempts+1, next_at=?, last_error=? where id=?")) {
            Sql.bind(statement, 1, now.plus(wait));
            statement.setString(2, said.substring(0, Math.min(said.length(), 200)));
            Sql.bind(statement, 3, waiting.id());
            statement.executeUpdate();
        }
    }

    @Override
    public Duration age(Instant now) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select min(created_at) as oldest from outbox");
                var row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, java.time.LocalDateTime.class))
                    .map(Sql::instant)
                    .map(oldest -> Duration.between(oldest, now))
                    .orElse(Duration.ZERO);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
