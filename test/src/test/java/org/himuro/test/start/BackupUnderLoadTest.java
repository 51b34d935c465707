package org.himuro.test.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.platform.backup.BackupCommand;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backed up while four people work, killed, restored elsewhere. */
@Tag("R7")
class BackupUnderLoadTest {
    private static final int PEOPLE = 4;
    private static final int BEFORE = 40;

    @TempDir
    Path temp;

    private final AtomicInteger answered = new AtomicInteger();
    private final Semaphore progress = new Semaphore(0);
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void what_was_answered_before_the_backup_is_in_it_whole_and_its_seals_verify_after_a_restore() throws Exception {
        System.setProperty("himuro.programs", TestDatabase.programs().toString());
        var target = temp.resolve("backup");
        int before;
        int after;
        try (var first = Installed.in(temp.resolve("first"));
                var people = Executors.newFixedThreadPool(PEOPLE)) {
            var actor = actor(first);
            var work = IntStream.range(0, PEOPLE)
                    .<Future<?>>mapToObj(each -> people.submit(() -> work(first, actor)))
                    .toList();
            progress.acquire(BEFORE);
            first.bean(Sealing.class).sealNow(Instant.now());
            before = answered.get();
            command("backup", target, temp.resolve("first"));
            after = answered.get();
            progress.drainPermits();
            progress.acquire();
            enough.set(true);
            for (var each : work) {
                each.get();
            }
            first.killServer();
        }
        command("restore", target, temp.resolve("second"));
        try (var second = Installed.in(temp.resolve("second"));
                var owner = second.owner()) {
            assertThat(second.bean(LedgerAudit.class).check()).isEmpty();
            second.bean(Sealing.class).sealNow(Instant.now());
            assertThat(second.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(second.bean(Rebuild.class).differences(owner)).isEmpty();
            assertThat(containers(owner)).isBetween(before, after + PEOPLE);
            answered.set(0);
            enough.set(true);
            work(second, new Actor(new UUID(2, 2), Optional.empty(), site(owner)));
            assertThat(answered.get()).as("work goes on").isOne();
        }
    }

    private static void command(String what, Path backup, Path data) {
        BackupCommand.main(new String[] {what, backup.toString(), "--data", data.toString()});
    }

    private void work(Installed app, Actor actor) {
        do {
            var code = app.bean(ContainerCodes.class)
                    .next("NCH", ContainerType.BOX, 1)
                    .getFirst();
            var now = Instant.now();
            var outcome = app.bean(RegisteringContainers.class)
                    .run(
                            new RegisterContainer(code, ContainerType.BOX, "", 9, 9, "NONE", Optional.empty()),
                            actor,
                            app.bean(Ids.class).next(),
                            now,
                            now);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            answered.incrementAndGet();
            progress.release();
        } while (!enough.get());
    }

    private static Actor actor(Installed app) {
        var system = Actor.system(SecurityActs.INSTALLATION);
        var register = app.bean(RegisterSite.class);
        register.organisation(system, "NCH", "中央病院", "Central hospital");
        var site = register.site(
                        system,
                        new RegisterSite.Wanted(
                                "NCH", "NCH", "中央病院", "Central", Category.HOSPITAL, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
        return new Actor(new UUID(2, 1), Optional.empty(), site);
    }

    private static int containers(java.sql.Connection owner) throws java.sql.SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from fact where kind = 'container'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static UUID site(java.sql.Connection owner) throws java.sql.SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select hex(id) from site where code = 'NCH'")) {
            row.next();
            return UUID.fromString(row.getString(1).replaceAll("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
    }
}
