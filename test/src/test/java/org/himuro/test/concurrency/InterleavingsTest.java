package org.himuro.test.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Safeguards;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.testing.TestServer;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random interleavings of what happens in a tube's life; then the same with a safeguard missing, which must be noticed. */
@Tag("R2")
class InterleavingsTest {
    private static final int ENOUGH_TO_NOTICE = 200;

    private interface Fault {
        void plant(Application app) throws Exception;
    }

    @Test
    void whatever_the_interleaving_the_invariants_hold() throws Exception {
        long seed = Proof.seed("interleavings");
        try (var app = Application.start()) {
            int count = Proof.count(200, 2000);
            for (int i = 0; i < count; i++) {
                var breaches = one(app, seed + i);
                assertThat(breaches).as("interleaving with seed " + (seed + i)).isEmpty();
            }
            app.bean(Sealing.class).sealNow(Instant.now());
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            try (var owner = app.owner()) {
                assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.himuro.lims.testing.TestServer#external")
    void the_invariants_hold_on_the_servers_of_others_too(TestServer server) throws Exception {
        long seed = Proof.seed("interleavings on " + server);
        try (var app = Application.start(Safeguards.ALL, server)) {
            for (int i = 0; i < Proof.count(25, 500); i++) {
                assertThat(one(app, seed + i))
                        .as("interleaving with seed " + (seed + i))
                        .isEmpty();
            }
            app.bean(Sealing.class).sealNow(Instant.now());
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
        }
    }

    @Test
    void without_the_key_on_positions_two_tubes_lie_in_one() throws Exception {
        noticed(Safeguards.ALL, app -> {
            try (var owner = app.owner();
                    var statement = owner.createStatement()) {
                statement.execute("alter table occupancy drop index position_taken");
            }
        });
    }

    @Test
    void without_the_key_on_acts_and_the_joining_of_equal_ids_an_act_counts_twice() throws Exception {
        noticed(new Safeguards(true, true, false, true), app -> {
            try (var owner = app.owner();
                    var statement = owner.createStatement()) {
                statement.execute("alter table act drop primary key");
            }
        });
    }

    @Test
    void without_comparing_versions_a_decision_rests_on_what_is_no_longer_true() throws Exception {
        noticed(new Safeguards(true, false, true, true), app -> {});
    }

    @Test
    void without_folding_late_facts_anew_the_tables_say_something_else_than_the_facts() throws Exception {
        noticed(new Safeguards(true, true, true, false), app -> {});
    }

    private static void noticed(Safeguards without, Fault fault) throws Exception {
        long seed = Proof.seed("fault");
        try (var app = Application.start(without)) {
            fault.plant(app);
            for (int i = 0; i < ENOUGH_TO_NOTICE; i++) {
                if (!one(app, seed + i).isEmpty()) {
                    return;
                }
            }
            throw new AssertionError("the missing safeguard was not noticed in " + ENOUGH_TO_NOTICE + " interleavings");
        }
    }

    private static List<String> one(Application app, long seed) throws Exception {
        var world = new SmallWorld(app, sites(app));
        var breaches = new ArrayList<>(new Interleaving().run(world, seed));
        try (var owner = app.owner()) {
            breaches.addAll(Invariants.breaches(owner, world.tubeIds()));
        }
        return breaches;
    }

    private static final java.util.Map<Application, SmallWorld.Sites> KNOWN = new HashMap<>();

    /** The sites stay, the box is a new one each time. */
    private static SmallWorld.Sites sites(Application app) {
        var known = KNOWN.computeIfAbsent(app, InterleavingsTest::newSites);
        var box = app.bean(ContainerCodes.class)
                .next(SmallWorld.Sites.HOSPITAL, ContainerType.BOX, 1)
                .getFirst();
        var register = new RegisterContainer(box, ContainerType.BOX, "", 2, 2, "NONE", Optional.empty());
        var now = Instant.now().minusSeconds(4000);
        app.bean(RegisteringContainers.class)
                .run(register, known.bench(), app.bean(Ids.class).next(), now, now);
        return new SmallWorld.Sites(known.bench(), known.receiver(), box);
    }

    private static SmallWorld.Sites newSites(Application app) {
        var hospital = site(app, SmallWorld.Sites.HOSPITAL, Category.HOSPITAL);
        var laboratory = site(app, SmallWorld.Sites.LABORATORY, Category.LABORATORY);
        var by = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0001L), Optional.empty(), hospital);
        var at = Instant.now().minusSeconds(5000);
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        var ids = app.bean(Ids.class);
        app.bean(RegisteringLaboratory.class).run(new RegisterLaboratory(laboratory, 0), by, ids.next(), at, at);
        app.bean(RecordingCertificate.class)
                .run(
                        new RecordCertificate(
                                laboratory,
                                Scheme.ISO_15189,
                                "JAB",
                                "R1",
                                "GENOME",
                                today.minusYears(1),
                                today.plusYears(1)),
                        by,
                        ids.next(),
                        at,
                        at);
        app.bean(ApprovingByConsortium.class)
                .run(
                        new ApproveByConsortium(laboratory, today.minusYears(1), today.plusYears(1)),
                        by,
                        ids.next(),
                        at,
                        at);
        var receiver = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0002L), Optional.empty(), laboratory);
        return new SmallWorld.Sites(by, receiver, "");
    }

    private static UUID site(Application app, String code, Category category) {
        var register = app.bean(RegisterSite.class);
        var system = Actor.system(SecurityActs.INSTALLATION);
        register.organisation(system, code, code, code);
        return register.site(
                        system,
                        new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
    }
}
