package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.done;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.Cell;
import org.himuro.labels.id.Command;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.collection.ExemptLine;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.ExemptingLine;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes;
import org.himuro.lims.labelling.application.LabellingTubes;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.application.RawScan;
import org.himuro.lims.scan.application.Scanning;
import org.himuro.lims.scan.model.BenchClock;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The thread at the bench on the embedded server: the same grammar, with every key and lock in place. */
@Tag("C3")
@Tag("L7")
class BenchOnDatabaseTest {
    private static final Item BOX = new Item(ItemKind.BOX, "NCH", 1).next().orElseThrow();
    private static final Item FRIDGE = new Item(ItemKind.UNIT, "NCH", 1).next().orElseThrow();

    private static ApplicationContext app;
    private static Actor actor;

    @BeforeAll
    static void start() {
        var properties = TestDatabase.properties(TestDatabase.fresh());
        app = ApplicationContext.run(properties, "test");
        var by = Actor.system(SecurityActs.INSTALLATION);
        var register = app.getBean(RegisterSite.class);
        register.organisation(by, "NCH", "中央病院", "Central hospital");
        var site = register.site(
                        by,
                        new RegisterSite.Wanted(
                                "NCH",
                                "NCH",
                                "中央病院",
                                "Central",
                                Sites.Category.HOSPITAL,
                                "JP",
                                "Asia/Tokyo",
                                false,
                                false))
                .id()
                .orElseThrow();
        actor = new Actor(new UUID(2, 1), Optional.of(new UUID(3, 1)), site);
        container(FRIDGE.code().orElseThrow(), ContainerType.REFRIGERATOR, 0, 0);
        container(BOX.code().orElseThrow(), ContainerType.BOX, 9, 9);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static void container(String code, ContainerType type, int rows, int columns) {
        done(app.getBean(RegisteringContainers.class)
                .run(
                        new RegisterContainer(
                                code, type, code, rows, columns, columns == 0 ? "NONE" : "ULT_80", Optional.empty()),
                        actor,
                        id(),
                        Instant.now(),
                        Instant.now()));
    }

    private static UUID id() {
        return app.getBean(Ids.class).next();
    }

    private static BenchView scan(String text, Instant at) {
        return app.getBean(Scanning.class)
                .scan(new RawScan(id(), List.of(text), at, Optional.empty()), actor, Instant.now())
                .orElseThrow();
    }

    private static LabelledTubes labelled(Instant at, int tubes) {
        var donor = id();
        done(app.getBean(GivingConsent.class)
                .run(
                        new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME)),
                        actor,
                        id(),
                        at,
                        at));
        var opened = done(app.getBean(OpeningCase.class)
                .run(
                        new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty()),
                        actor,
                        id(),
                        at,
                        at));
        return done(app.getBean(LabellingTubes.class)
                .run(
                        new LabelTubes(List.of(new LabelTubes.Wanted(opened.code(), Material.TUMOUR_TISSUE, tubes))),
                        actor,
                        id(),
                        at,
                        at));
    }

    @Test
    @Tag("C5")
    void blood_drawn_for_another_case_of_the_donor_is_known_at_the_bench() {
        var at = Instant.now().minus(Duration.ofMinutes(50));
        var before = labelled(at, 1).tubes().getFirst();
        var donor = app.getBean(Current.class)
                .state(Tubes.KIND, before.id())
                .orElseThrow()
                .donor();
        var command = new OpenCase(donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty());
        var opened = done(app.getBean(OpeningCase.class).run(command, actor, id(), at, at));
        var exempt = new ExemptLine(opened.caseId(), "normal", Exemption.Why.DECLINED);
        done(app.getBean(ExemptingLine.class).run(exempt, actor, id(), at, at));
        scan(Command.Word.NEXT.code(), at);
        var beyond = scan(opened.code(), at).onBench().orElseThrow().beyond();
        assertThat(beyond.tubes())
                .singleElement()
                .satisfies(t -> assertThat(t.tube().code()).isEqualTo(before.code()));
        assertThat(beyond.exemptions())
                .singleElement()
                .satisfies(x -> assertThat(x.line()).isEqualTo("normal"));
    }

    @Test
    void a_tube_goes_from_the_case_to_its_position_by_scans_and_a_second_one_does_not_get_its_place() {
        var begin = Instant.now().minus(Duration.ofMinutes(50));
        var tubes = labelled(begin, 2).tubes();
        var first = tubes.get(0).code();
        scan(Command.Word.NEXT.code(), begin);
        assertThat(scan(first, begin.plusSeconds(60)).said().word()).isEqualTo("sampled");
        assertThat(scan(Command.Word.REMOVED.code(), begin.plusSeconds(30))
                        .said()
                        .word())
                .isEqualTo("removed");
        assertThat(scan(Command.Word.LN2.code(), begin.plusSeconds(600)).said().word())
                .isEqualTo("frozen-direct");
        assertThat(scan(BOX.code(new Cell(1, 1)), begin.plusSeconds(700)).said().reasons())
                .isEmpty();

        scan(tubes.get(1).code(), begin.plusSeconds(60));
        scan(Command.Word.COLD_4C.code(), begin.plusSeconds(900));
        scan(FRIDGE.code().orElseThrow(), begin.plusSeconds(901));
        scan(new Command.Reason(1).code(), begin.plusSeconds(902));
        assertThat(scan(Command.Word.LN2.code(), begin.plusSeconds(2400)).said().word())
                .isEqualTo("frozen-fallback");
        var taken = scan(BOX.code(new Cell(1, 1)), begin.plusSeconds(2500));
        assertThat(taken.said().tone()).isEqualTo("refused");
        assertThat(taken.said().reasons().getFirst().code()).isEqualTo("POSITION_TAKEN");
        assertThat(scan(Command.Word.UNDO.code(), Instant.now()).said().word()).isEqualTo("undone");
    }

    @Test
    void one_tube_scan_is_quick() {
        var tubes = labelled(Instant.now(), 60).tubes();
        scan(Command.Word.NEXT.code(), Instant.now());
        var took = new ArrayList<Long>();
        for (var tube : tubes) {
            long from = System.nanoTime();
            assertThat(scan(tube.code(), Instant.now()).said().word()).isEqualTo("sampled");
            took.add(System.nanoTime() - from);
        }
        took.sort(null);
        System.out.printf(
                "tube scan p50 %.2f ms, p95 %.2f ms%n",
                took.get(took.size() / 2) / 1e6, took.get(took.size() * 95 / 100) / 1e6);
    }

    @Test
    void a_clock_that_was_set_in_between_is_kept_with_what_it_showed_and_the_scan_sent_again_is_the_same() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var tube = labelled(now.minusSeconds(600), 1).tubes().getFirst();
        // ten seconds after the last answer, while the clock on its wall went on by eighteen: somebody set it
        var slow = now.minusSeconds(1200);
        var contact = new BenchClock.Contact(
                now.minusSeconds(20),
                slow.minusSeconds(18),
                Duration.ofMillis(40),
                Optional.of(Duration.ofSeconds(10)));
        var act = id();
        var first =
                sent(act, tube.code(), new BenchClock(slow, Optional.of(contact), Optional.empty(), Optional.empty()));
        var again = sent(
                act,
                tube.code(),
                new BenchClock(slow, Optional.of(contact), Optional.of(slow.plusSeconds(900)), Optional.empty()));

        assertThat(first.said().word()).isEqualTo("sampled");
        assertThat(again.said()).isEqualTo(first.said());
        var kept = app.getBean(Current.class).state(Tubes.KIND, tube.id()).orElseThrow();
        assertThat(kept.sampledAt()).contains(now.minusSeconds(6));
        assertThat(kept.sampledOff()).contains(5);
    }

    private static BenchView sent(UUID act, String text, BenchClock clock) {
        var scan = new RawScan(act, List.of(text), clock, Optional.empty(), Optional.empty(), Station.BENCH);
        return app.getBean(Scanning.class).scan(scan, actor, Instant.now()).orElseThrow();
    }
}
