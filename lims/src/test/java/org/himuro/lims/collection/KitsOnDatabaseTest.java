package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himuro.lims.collection.AssembleKits.Content;
import org.himuro.lims.collection.application.AssemblingKits;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.collection.application.KitVerbs;
import org.himuro.lims.collection.application.LinkingKit;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.UndoingAct;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.World;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kits on the database: what two benches cannot both have, and what an undone link leaves behind. */
@Tag("C8")
@Tag("R2")
class KitsOnDatabaseTest {
    private static final int ROUNDS = 5;
    private static final int BENCHES = 6;

    private static IdentityServer app;
    private static Actor technician;
    private static Actor other;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        technician = at("NCH");
        other = at("TKH");
    }

    private static Actor at(String code) {
        var site = World.site(app, code);
        var person = World.person(
                app, "kits-" + code.toLowerCase(java.util.Locale.ROOT), "cold enough 2026", site, Role.TECHNICIAN);
        return new Actor(person, Optional.empty(), site);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    private static AssembleKits wanted(int kits) {
        return new AssembleKits(
                "tumour-normal-pair",
                "WG",
                kits,
                LocalDate.of(2099, 1, 1),
                "棚 2",
                List.of(new Content("normal", Material.BLOOD, 1), new Content("tumour", Material.TUMOUR_TISSUE, 2)));
    }

    private static Outcome<KitsAnswer> assemble(int kits, UUID act) {
        var now = Instant.now();
        return app.bean(AssemblingKits.class).run(wanted(kits), technician, act, now, now);
    }

    private static Kit kit() {
        return kit(done(assemble(1, id())).kits().getFirst());
    }

    private static Kit kit(String code) {
        return app.bean(KitIndex.class)
                .byCode(code, technician.site())
                .orElseThrow()
                .kit();
    }

    private static CaseAnswer opened(Actor by) {
        var now = Instant.now();
        var donor = id();
        var consent = new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME));
        done(app.bean(GivingConsent.class).run(consent, by, id(), now, now));
        var command = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        return done(app.bean(OpeningCase.class).run(command, by, id(), now, now));
    }

    private static Outcome<LinkedKit> link(Kit kit, CaseAnswer owner, UUID act) {
        var now = Instant.now();
        return app.bean(LinkingKit.class).link(new LinkKit(kit.id(), owner.caseId(), false), technician, act, now, now);
    }

    private static List<String> tubes(CaseAnswer owner) {
        return app
                .bean(CaseQueries.class)
                .byCode(owner.code(), VisibleSites.only(technician.site()))
                .orElseThrow()
                .tubes()
                .stream()
                .map(t -> t.code())
                .toList();
    }

    private static void sound() throws SQLException {
        try (var owner = app.owner()) {
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }

    @Test
    void kits_asked_for_at_once_by_several_people_have_codes_of_their_own_and_an_act_counts_once() throws Exception {
        var act = id();
        var asked = new ArrayList<Callable<Outcome<KitsAnswer>>>();
        for (int i = 0; i < BENCHES; i++) {
            var mine = i < 3 ? act : id();
            asked.add(() -> assemble(4, mine));
        }
        var codes = atOnce(asked).stream()
                .map(Workplace::done)
                .distinct()
                .flatMap(a -> a.kits().stream())
                .toList();
        assertThat(codes).hasSize(4 * (BENCHES - 2)).doesNotHaveDuplicates();
        assertThat(codes.stream().flatMap(c -> kit(c).tubes().stream()).map(Kit.KitTube::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void of_benches_that_link_the_same_kit_at_once_one_wins_and_the_others_hear_for_which_case() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var kit = kit();
            var cases = new ArrayList<CaseAnswer>();
            var asked = new ArrayList<Callable<Outcome<LinkedKit>>>();
            for (int i = 0; i < BENCHES; i++) {
                var owner = opened(technician);
                cases.add(owner);
                asked.add(() -> link(kit, owner, id()));
            }
            var answers = atOnce(asked);
            assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(answers.stream().flatMap(a -> refused(a).stream()).distinct())
                    .isSubsetOf("KIT_LINKED", "KIT_LINKED_MEANWHILE");
            assertThat(cases.stream().mapToInt(c -> tubes(c).size()).sum()).isEqualTo(3);
        }
        sound();
    }

    @Test
    void an_undone_link_leaves_no_tube_behind_and_the_kit_goes_to_another_case() throws Exception {
        var kit = kit();
        var wrong = opened(technician);
        var right = opened(technician);
        var act = id();
        var now = Instant.now();
        done(link(kit, wrong, act));
        assertThat(tubes(wrong)).hasSize(3);
        done(app.bean(UndoingAct.class).run(new UndoAct(act), technician, id(), now, now));
        assertThat(tubes(wrong)).isEmpty();
        assertThat(kit(kit.code()).step()).isEqualTo(Kit.Step.READY);
        done(link(kit, right, id()));
        assertThat(tubes(right)).hasSize(3);
        sound();
    }

    @Test
    void a_tube_taken_out_and_a_link_at_once_never_give_the_case_a_broken_tube() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var kit = kit();
            var owner = opened(technician);
            var broken = kit.tubes().getLast().code();
            var out = new TakeKitTubeOut(kit.code(), broken, TakeKitTubeOut.Why.BROKEN);
            var now = Instant.now();
            var answers = atOnce(List.<Callable<Outcome<?>>>of(
                    () -> link(kit, owner, id()),
                    () -> app.bean(KitVerbs.class).takeOut(out, technician, id(), now, now)));
            var taken = answers.get(1) instanceof Outcome.Done<?>;
            assertThat(tubes(owner).contains(broken)).isEqualTo(!taken);
        }
    }

    @Test
    void a_kit_of_another_site_is_unknown_and_so_is_a_case_of_another_site() {
        var kit = kit();
        var now = Instant.now();
        var elsewhere = opened(other);
        assertThat(refused(link(kit, elsewhere, id()))).containsExactly("CASE_UNKNOWN");
        assertThat(refused(app.bean(LinkingKit.class)
                        .link(new LinkKit(kit.id(), elsewhere.caseId(), true), other, id(), now, now)))
                .containsExactly("KIT_UNKNOWN");
        assertThat(app.bean(KitIndex.class).byCode(kit.code(), other.site())).isEmpty();
    }

    @Test
    void the_database_itself_refuses_a_second_link_another_sites_case_and_a_state_that_cannot_be() throws Exception {
        var kit = kit();
        var owner = opened(technician);
        done(link(kit, owner, id()));
        var free = kit();
        var elsewhere = opened(other);
        try (var connection = app.owner()) {
            refusedBy(
                    connection,
                    "insert into kit_link (kit, case_id) values (?, ?)",
                    "kit_linked_once",
                    kit.id(),
                    owner.caseId());
            refusedBy(
                    connection,
                    "insert into kit_link (kit, case_id) values (?, ?)",
                    "of its own site",
                    free.id(),
                    elsewhere.caseId());
            refusedBy(connection, "update kit set step = 'LINKED' where id = ?", "kit_linked_to", free.id());
            refusedBy(connection, "update kit set step = 'RETIRED' where id = ?", "kit_retired_why", free.id());
            refusedBy(
                    connection,
                    "insert into kit_tube (kit, place, code, line, material) select ?, 99, code, line, material from kit_tube where kit = ? limit 1",
                    "kit_tube_code",
                    free.id(),
                    kit.id());
        }
    }

    private static void refusedBy(Connection connection, String sql, String name, UUID... ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setBytes(i + 1, org.himuro.lims.shared.UuidBytes.of(ids[i]));
            }
            assertThatThrownBy(statement::executeUpdate).hasMessageContaining(name);
        }
    }

    private static <T> List<T> atOnce(List<? extends Callable<? extends T>> asked) throws Exception {
        var barrier = new CyclicBarrier(asked.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var one : asked) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return one.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var future : running) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
