package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.shared.UuidV7;
import org.himuro.test.support.Application;
import org.himuro.test.support.Machine;
import org.himuro.test.support.Program;
import org.himuro.test.support.Proof;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed (SIGKILL) while six clients work and a list of an existing bank is being taken, sometimes its
 * database server with it, and started again on the same folder: every answered act is there, none twice, and sent again each
 * answers what it answered; the list goes on where it was.
 */
@Tag("R2")
@Tag("R7")
class KilledInLoadTest {
    private static final int CLIENTS = 6;

    @TempDir
    private Path temp;

    private String token = "";
    private UUID hospital = new UUID(0, 0);

    @Test
    void killed_in_mid_load_it_loses_nothing_that_it_answered_and_does_nothing_twice() throws Exception {
        var random = new SplittableRandom(Proof.seed("kills"));
        var prepared = prepare();
        for (int kill = 0; kill < Proof.count(1, 10); kill++) {
            boolean databaseToo = random.nextBoolean();
            killedInLoad(prepared, kill, 60 + random.nextInt(200), databaseToo);
        }
        afterAll(prepared);
    }

    private record Prepared(List<Shelver> shelvers, BroughtList list) {}

    private Prepared prepare() {
        try (var app = Application.on(data())) {
            var sites = TwoSites.in(app);
            hospital = sites.bench().site();
            token = Machine.token(sites, "shelver");
            var shelvers = new ArrayList<Shelver>();
            for (int i = 0; i < CLIENTS; i++) {
                shelvers.add(new Shelver(SmallWorld.at(sites, 3).frozen()));
            }
            app.bean(Sealing.class).sealNow(Instant.now());
            return new Prepared(shelvers, BroughtList.in(sites, Proof.count(4_000, 40_000)));
        }
    }

    /** @param kill how often it was killed before @param after so many answers, and another part of the list, it is killed */
    @SuppressWarnings("SystemOut")
    private void killedInLoad(Prepared prepared, int kill, int after, boolean databaseToo) throws Exception {
        int port = Program.freePort();
        try (var process = Program.ready(data(), port);
                var machine = new Machine(port, token)) {
            assertThat(differences(prepared.shelvers(), machine)).isEmpty();
            if (kill == 0) {
                prepared.list().take(machine, UuidV7.of(Instant.now(), 1, 1));
            }
            var answered = new AtomicInteger();
            var working = working(prepared.shelvers(), machine, answered);
            int parts = 0;
            while ((answered.get() < after || parts <= kill) && working.stream().allMatch(Thread::isAlive)) {
                parts = prepared.list().parts(machine);
            }
            if (databaseToo) {
                process.databaseServer().orElseThrow().destroyForcibly();
            }
            process.kill();
            for (var thread : working) {
                thread.join();
            }
            assertThat(answered.get()).isGreaterThanOrEqualTo(after);
            System.out.printf(
                    "killed after %d answers and %d parts of the list%s%n",
                    answered.get(), parts, databaseToo ? ", the database server with it" : "");
        }
    }

    private Path data() {
        return temp.resolve("data");
    }

    private static List<Thread> working(List<Shelver> shelvers, Machine machine, AtomicInteger answered) {
        return shelvers.stream()
                .map(shelver -> Thread.ofPlatform().start(() -> shelver.work(machine, answered)))
                .toList();
    }

    private static List<String> differences(List<Shelver> shelvers, Machine machine) throws Exception {
        var all = new ArrayList<String>();
        for (var shelver : shelvers) {
            all.addAll(shelver.again(machine));
        }
        return all;
    }

    /** Started once more, everything sent again, stopped in good order; then the ledger itself is looked at. */
    private void afterAll(Prepared prepared) throws Exception {
        var shelvers = prepared.shelvers();
        var orphan = Program.databaseServer(data());
        int port = Program.freePort();
        try (var process = Program.ready(data(), port);
                var machine = new Machine(port, token)) {
            assertThat(orphan.filter(ProcessHandle::isAlive))
                    .as("the database server that the killed application left")
                    .isEmpty();
            assertThat(differences(shelvers, machine)).isEmpty();
            prepared.list().goesOn(machine);
            process.terminate();
            assertThat(process.exitCode()).isIn(0, 143);
            assertThat(process.databaseServer()).isEmpty();
        }
        try (var app = Application.on(data());
                var owner = app.owner()) {
            for (var shelver : shelvers) {
                for (var one : shelver.sent().entrySet()) {
                    boolean done = one.getValue().answer().startsWith("200");
                    assertThat(count(owner, "select count(*) from act where id=?", one.getKey()))
                            .isOne();
                    assertThat(count(owner, "select count(*) from fact where act_id=?", one.getKey()))
                            .as(one.toString())
                            .isEqualTo(done && !one.getValue().answer().contains("ALREADY_THERE") ? 1 : 0);
                }
            }
            prepared.list().isTakenOnce(app, hospital, owner);
            app.bean(Sealing.class).sealNow(Instant.now());
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    private static long count(Connection owner, String sql, UUID act) throws SQLException {
        try (var query = owner.prepareStatement(sql)) {
            query.setBytes(1, PlainFacts.bytes(act));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
