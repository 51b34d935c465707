package org.himuro.lims.procedure.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.procedure.AcknowledgeRevision;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.RecordTraining;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.Revision.Step;
import org.himuro.lims.procedure.RevisionAnswer;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.SignRevision;
import org.himuro.lims.procedure.Sop;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.WithdrawRevision;
import org.himuro.lims.procedure.application.AcknowledgingRevision;
import org.himuro.lims.procedure.application.DraftingRevision;
import org.himuro.lims.procedure.application.EnteringShipped;
import org.himuro.lims.procedure.application.ProcedureTexts;
import org.himuro.lims.procedure.application.RecordingTraining;
import org.himuro.lims.procedure.application.RevisionQueries;
import org.himuro.lims.procedure.application.SigningRevision;
import org.himuro.lims.procedure.application.WithdrawingRevision;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidBytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register on the database: what two people do at once, what another instance sees, what the database itself refuses. */
@Tag("E6")
class RegisterOnDatabaseTest {
    private static final int ROUNDS = 3;
    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), SopRegister.PROGRAMME);
    private static IdentityServer app;
    private static Actor manager;
    private static UUID pathologist;
    private static int procedures;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        var site = World.site(app, "NCH");
        manager = new Actor(
                World.person(app, "keeper", "cold enough 2026", site, Role.BIOBANK_MANAGER), Optional.empty(), site);
        pathologist = World.person(app, "reader", "cold enough 2026", site, Role.PATHOLOGIST);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    /** A procedure of its own for each test. */
    private static String fresh() {
        return "own-" + ++procedures;
    }

    private static String yaml(String procedure, int version, LocalDate from) {
        return Sop.yaml(version, from).replace("procedure: " + Sop.ID, "procedure: " + procedure);
    }

    private static Outcome<RevisionAnswer> draft(String yaml) {
        var now = Instant.now();
        return app.bean(DraftingRevision.class).run(yaml, Sop.of(yaml), manager, id(), now, now);
    }

    private static Outcome<RevisionAnswer> sign(String yaml, UUID signer) {
        var now = Instant.now();
        var version = Sop.of(yaml).version();
        var command = new SignRevision(
                Revisions.idOf(version.id(), version.version()), ProcedureTexts.digest(yaml), Optional.of(signer));
        return app.bean(SigningRevision.class).run(command, manager, id(), now, now);
    }

    private static void approved(String yaml) {
        draft(yaml);
        sign(yaml, manager.person());
        assertThat(sign(yaml, pathologist)).isInstanceOf(Outcome.Done.class);
    }

    private static Revision revision(String procedure, int version) {
        return app.bean(RevisionQueries.class).of(procedure).stream()
                .filter(r -> r.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var barrier = new CyclicBarrier(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var each : all) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return each.call();
                }));
            }
            var said = new ArrayList<T>();
            for (var each : running) {
                said.add(each.get());
            }
            return said;
        }
    }

    @Test
    void on_a_fresh_installation_what_comes_with_the_program_is_in_force_and_is_entered_once() {
        var before = app.bean(RevisionQueries.class).of(Sop.ID);
        assertThat(before).singleElement().satisfies(r -> {
            assertThat(r.origin()).isEqualTo(Revision.Origin.PROGRAM);
            assertThat(r.step()).isEqualTo(Step.APPROVED);
        });
        app.bean(EnteringShipped.class).run(org.himuro.sop.procedure.Procedures.shippedTexts(), Instant.now());
        assertThat(app.bean(RevisionQueries.class).of(Sop.ID)).isEqualTo(before);
        assertThat(app.bean(Procedures.class).inForce(Sop.ID, Instant.now()))
                .map(p -> p.version().version())
                .contains(3);
    }

    @Test
    void another_instance_sees_what_was_approved_from_its_next_question_on() {
        var other = new RegisteredProcedures(app.bean(Queries.class));
        var own = fresh();
        var then = TODAY.plusDays(2).atStartOfDay(SopRegister.PROGRAMME).toInstant();
        assertThat(other.inForce(own, then)).isEmpty();
        approved(yaml(own, 1, TODAY.plusDays(1)));
        assertThat(other.inForce(own, then)).isPresent();
        assertThat(other.inForce(own, Instant.now())).isEmpty();
        var now = Instant.now();
        var withdraw =
                new WithdrawRevision(Revisions.idOf(own, 1), Revision.Withdrawal.WRONG, Optional.of(pathologist));
        app.bean(WithdrawingRevision.class).run(withdraw, manager, id(), now, now);
        assertThat(other.inForce(own, then)).isEmpty();
    }

    @Test
    void work_of_one_look_is_answered_alike_throughout_and_the_next_sees_what_was_approved_meanwhile() {
        var other = new RegisteredProcedures(app.bean(Queries.class));
        var own = fresh();
        var then = TODAY.plusDays(2).atStartOfDay(SopRegister.PROGRAMME).toInstant();
        var within = other.asOfOneLook(() -> {
            var before = other.register();
            approved(yaml(own, 1, TODAY.plusDays(1)));
            return List.of(before, other.asOfOneLook(other::register), other.register());
        });
        assertThat(within).allMatch(register -> register == within.getFirst());
        assertThat(within.getFirst().inForce(own, then)).isEmpty();
        assertThat(other.asOfOneLook(() -> other.inForce(own, then))).isPresent();
    }

    @Test
    void two_people_who_sign_at_once_approve_it_and_one_who_signs_twice_at_once_does_not() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var own = fresh();
            var yaml = yaml(own, 1, TODAY.plusDays(1));
            draft(yaml);
            var twice = atOnce(List.<Callable<Outcome<RevisionAnswer>>>of(
                    () -> sign(yaml, pathologist), () -> sign(yaml, pathologist)));
            assertThat(twice.stream().flatMap(o -> codes(o).stream())).containsExactly("SIGNED_BY_SAME");
            assertThat(revision(own, 1).step()).isEqualTo(Step.DRAFT);
            var other = fresh();
            var theirs = yaml(other, 1, TODAY.plusDays(1));
            draft(theirs);
            atOnce(List.<Callable<Outcome<RevisionAnswer>>>of(
                    () -> sign(theirs, pathologist), () -> sign(theirs, manager.person())));
            assertThat(revision(other, 1).step()).isEqualTo(Step.APPROVED);
        }
    }

    @Test
    void a_text_that_changes_while_it_is_signed_is_never_approved_unread() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var own = fresh();
            var read = yaml(own, 1, TODAY.plusDays(1));
            var changed = read.replace("within: PT20M", "within: PT21M");
            draft(read);
            sign(read, manager.person());
            atOnce(List.<Callable<Outcome<RevisionAnswer>>>of(() -> sign(read, pathologist), () -> draft(changed)));
            var now = revision(own, 1);
            if (now.step() == Step.APPROVED) {
                assertThat(now.digest()).isEqualTo(ProcedureTexts.digest(read));
            } else {
                assertThat(now.digest()).isEqualTo(ProcedureTexts.digest(changed));
                assertThat(now.firstSigner()).isEmpty();
            }
        }
    }

    @Test
    void of_two_versions_for_one_day_that_are_approved_at_once_one_is() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var own = fresh();
            var one = yaml(own, 1, TODAY.plusDays(3));
            var other = yaml(own, 2, TODAY.plusDays(3));
            draft(one);
            draft(other);
            sign(one, manager.person());
            sign(other, manager.person());
            var said = atOnce(List.<Callable<Outcome<RevisionAnswer>>>of(
                    () -> sign(one, pathologist), () -> sign(other, pathologist)));
            assertThat(said).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void the_database_itself_refuses_what_must_not_be() throws SQLException {
        var own = fresh();
        var yaml = yaml(own, 1, TODAY.plusDays(1));
        approved(yaml);
        draft(yaml(own, 2, TODAY.plusDays(9)));
        var key = UuidBytes.of(Revisions.idOf(own, 1));
        refused("never changed", "update procedure_revision set digest = repeat('0', 64) where id = ?", key);
        refused("never changed", "update procedure_revision set effective_from = '2020-01-01' where id = ?", key);
        refused("never changed", "update procedure_revision set second_signer = first_signer where id = ?", key);
        refused("never changed", "update procedure_revision set step = 'DRAFT' where id = ?", key);
        refused("stays", "delete from procedure_revision where id = ?", key);
        refused(
                "never changed",
                "update procedure_text set content = 'x' where digest = unhex(?)",
                ProcedureTexts.digest(yaml));
        refused("never deleted", "delete from procedure_text where digest = unhex(?)", ProcedureTexts.digest(yaml));
        var draft = UuidBytes.of(Revisions.idOf(own, 2));
        var person = UuidBytes.of(pathologist);
        refused(
                "revision_two_people",
                "update procedure_revision set first_signer = ?, second_signer = ? where id = ?",
                person,
                person,
                draft);
        refused("revision_signed", "update procedure_revision set step = 'APPROVED' where id = ?", draft);
        refused(
                "revision_begins",
                "update procedure_revision set step = 'APPROVED', second_signer = ?, effective_from = ? where id = ?",
                person,
                TODAY.plusDays(1),
                draft);
        refused("procedure_text_hash", "insert into procedure_text values (unhex(repeat('0', 64)), 'x')");
    }

    private static void refused(String why, String sql, Object... values) throws SQLException {
        try (var owner = app.owner()) {
            assertThatThrownBy(() -> Select.run(owner, sql, values)).as(sql).hasMessageContaining(why);
        }
    }

    @Test
    void whoever_has_not_read_it_may_not_begin_where_the_untrained_are_refused() {
        var own = fresh();
        var plain = fresh();
        approved(yaml(own, 1, TODAY.plusDays(1)) + "training: {required: refuse}\n");
        approved(yaml(plain, 1, TODAY.plusDays(1)));
        var then = TODAY.plusDays(1).atStartOfDay(SopRegister.PROGRAMME).toInstant();
        var trained = app.bean(Trained.class);
        assertThat(trained.against(pathologist, own, then)).contains(Reason.of("TRAINING_NOT_READ"));
        assertThat(trained.against(pathologist, own, then.minusMillis(1))).isEmpty();
        assertThat(trained.against(pathologist, plain, then)).isEmpty();
        int lacking = trained.lacking(pathologist, Instant.now());
        var now = Instant.now();
        var reader = new Actor(pathologist, Optional.empty(), manager.site());
        app.bean(AcknowledgingRevision.class).run(new AcknowledgeRevision(own, 1), reader, id(), now, now);
        assertThat(trained.against(pathologist, own, then)).isEmpty();
        assertThat(trained.lacking(pathologist, Instant.now())).isEqualTo(lacking - 1);
    }

    @Test
    void what_was_read_and_taught_is_found_again_and_a_rebuild_agrees() throws SQLException {
        var own = fresh();
        approved(yaml(own, 1, TODAY.plusDays(1)));
        var now = Instant.now();
        var reader = new Actor(pathologist, Optional.empty(), manager.site());
        var read = new AcknowledgeRevision(own, 1);
        app.bean(AcknowledgingRevision.class).run(read, reader, id(), now, now);
        app.bean(AcknowledgingRevision.class).run(read, reader, id(), now.plusMillis(5), now.plusMillis(5));
        var trained = new RecordTraining(pathologist, own, 1);
        app.bean(RecordingTraining.class).run(trained, manager, id(), now, now);
        assertThat(app.bean(Trained.class).lessons(pathologist).get(own)).hasSize(3);
        try (var owner = app.owner()) {
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        }
    }
}
