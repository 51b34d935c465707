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
 * The application is killed (SIGKILL) while six clients work, sometimes its database server with it, and started again on the
 * same folder: every answered act is there, none twice, and sent again each answers what it answered.
 */
@Tag("R2")
@Tag("R7")
class KilledInLoadTest {
    private static final int CLIENTS = 6;

    @TempDir
    private Path temp;

    private String token = "";

    @Test
    void killed_in_mid_load_it_loses_nothing_that_it_answered_and_does_nothing_twice() throws Exception {
        var random = new SplittableRandom(Proof.seed("kills"));
        var shelvers = prepare();
        for (int kill = 0; kill < Proof.count(1, 10); kill++) {
            boolean databaseToo = random.nextBoolean();
            killedInLoad(shelvers, 60 + random.nextInt(200), databaseToo);
        }
        afterAll(shelvers);
    }

    private List<Shelver> prepare() {
        try (var app = Application.on(data())) {
            var sites = TwoSites.in(app);
            token = Machine.token(sites, "shelver");
            var shelvers = new ArrayList<Shelver>();
            for (int i = 0; i < CLIENTS; i++) {
                shelvers.add(new Shelver(SmallWorld.at(sites, 3).frozen()));
            }
            app.bean(Sealing.class).sealNow(Instant.now());
            return shelvers;
        }
    }

    /** @param after so many answers it is killed */
    @SuppressWarnings("SystemOut")
    private void killedInLoad(List<Shelver> shelvers, int after, boolean databaseToo) throws Exception {
        int port = Program.freePort();
        try (var process = Program.ready(data(), port);
                var machine = new Machine(port, token)) {
            assertThat(differences(shelvers, machine)).isEmpty();
            var answered = new AtomicInteger();
            var working = working(shelvers, machine, answered);
            while (answered.get() < after && working.stream().allMatch(Thread::isAlive)) {
                Thread.onSpinWait();
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
                    "killed after %d answers%s%n", answered.get(), databaseToo ? ", the database server with it" : "");
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
    private void afterAll(List<Shelver> shelvers) throws Exception {
        var orphan = Program.databaseServer(data());
        int port = Program.freePort();
        try (var process = Program.ready(data(), port);
                var machine = new Machine(port, token)) {
            assertThat(orphan.filter(ProcessHandle::isAlive))
                    .as("the database server that the killed application left")
                    .isEmpty();
            assertThat(differences(shelvers, machine)).isEmpty();
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
