package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.consent.application.WithdrawingConsent;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.laboratory.ApproveByConsortium;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RegisterLaboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.ApprovingByConsortium;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RegisteringLaboratory;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.quality.application.ReleasingTubes;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.application.OrderingSequencing;
import org.himuro.lims.sequencing.application.QcUpload;
import org.himuro.lims.sequencing.application.RecordingQc;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.shipping.application.ShowingParcel;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.acceptance.RuleSet.Method;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The road on a database server, with every key and lock in place. */
@Tag("H1")
@Tag("H3")
class RoadOnDatabaseTest {
    private static ApplicationContext app;
    private static Actor hospital;
    private static Actor laboratory;
    private static ParcelVerbs verbs;
    private static int made;

    @BeforeAll
    static void start() throws Exception {
        var properties = TestDatabase.properties(TestDatabase.fresh());
        app = ApplicationContext.run(properties, "test");
        hospital = new Actor(new UUID(2, 1), Optional.empty(), site("NCH", Category.HOSPITAL));
        laboratory = new Actor(new UUID(2, 2), Optional.empty(), site("LAB", Category.LABORATORY));
        verbs = app.getBean(ParcelVerbs.class);
        var now = Instant.now();
        var day = LocalDate.ofInstant(now, Road.TOKYO);
        done(app.getBean(RegisteringLaboratory.class)
                .run(new RegisterLaboratory(laboratory.site(), 100), hospital, id(), now, now));
        done(app.getBean(RecordingCertificate.class)
                .run(
                        new RecordCertificate(
                                laboratory.site(),
                                Scheme.ISO_15189,
                                "JAB",
                                "R-1",
                                "GENOME",
                                day.minusYears(1),
                                day.plusYears(1)),
                        hospital,
                        id(),
                        now,
                        now));
        done(app.getBean(ApprovingByConsortium.class)
                .run(
                        new ApproveByConsortium(laboratory.site(), day.minusYears(1), day.plusYears(1)),
                        hospital,
                        id(),
                        now,
                        now));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID site(String code, Category category) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var register = app.getBean(RegisterSite.class);
        register.organisation(by, code, code, code);
        return register.site(
                        by, new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
    }

    private static UUID id() {
        return app.getBean(Ids.class).next();
    }

    record Nothing() {}

    private static UUID donor() {
        var donor = id();
        var now = Instant.now();
        done(app.getBean(GivingConsent.class)
                .run(
                        new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME)),
                        hospital,
                        id(),
                        now,
                        now));
        return donor;
    }

    private static List<String> tubes(UUID donor, int count, Material... materials) {
        var now = Instant.now();
        var entries = new ArrayList<Entry>();
        var codes = new ArrayList<String>();
        var caseId = id();
        var opened = new CaseOpened(
                "C%06d".formatted(++made), donor, hospital.site(), "WG", CaseKind.SURGERY, "fresh-frozen-tissue", 1);
        entries.add(new Entry(Cases.KIND.ref(caseId), opened, now));
        for (int i = 0; i < count; i++) {
            var code = "T%06d".formatted(++made);
            var material = materials.length == 0 ? Material.TUMOUR_TISSUE : materials[i];
            codes.add(code);
            var tube = Tubes.KIND.ref(id());
            entries.add(new Entry(
                    tube,
                    new TubeEvent.TubeLabelled(code, caseId, donor, material, Optional.empty(), hospital.site()),
                    now));
            entries.add(new Entry(tube, new TubeEvent.TubeFrozen(FreezingMedium.LIQUID_NITROGEN), now));
        }
        var act = Act.of(id(), "register-tubes", new Nothing(), hospital, now, now);
        done(app.getBean(Acts.class)
                .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return codes;
    }

    private static String closed(List<String> tubes) {
        var now = Instant.now();
        var parcel = done(verbs.opening()
                        .run(
                                new OpenParcel("LAB", Purpose.SEQUENCING, TransportClass.ULT_80),
                                hospital,
                                id(),
                                now,
                                now))
                .parcel();
        done(verbs.packing().run(new PackTubes(parcel, tubes), hospital, id(), now, now));
        done(verbs.describing().run(DescribePackage.lookedAt(parcel), hospital, id(), now, now));
        var close = new ClosePackage(parcel, "TRIPLE", "DRY_ICE", BigDecimal.valueOf(60), "UN3373", workday());
        done(verbs.closing().run(close, hospital, id(), now, now));
        return parcel;
    }

    private static LocalDate workday() {
        var day = LocalDate.ofInstant(Instant.now(), Road.TOKYO).plusDays(1);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Outcome<ParcelAnswer> release(String parcel) {
        var now = Instant.now();
        return verbs.releasing()
                .run(new ReleaseToCarrier(parcel, "COURIER", parcel, "WAYBILL"), hospital, id(), now, now);
    }

    @Test
    void ninety_six_tubes_are_packed_given_received_and_the_receipt_is_closed() {
        var tubes = tubes(donor(), 96);
        var parcel = closed(tubes);
        done(release(parcel));
        var now = Instant.now();
        done(verbs.arriving()
                .run(new ReportArrival(parcel, ArrivalCondition.OK, Optional.empty()), laboratory, id(), now, now));
        var inHand = tubes.stream()
                .limit(95)
                .map(t -> new ReceiveTubes.InHand(t, TubeCondition.OK))
                .toList();
        assertThat(done(verbs.receiving().run(new ReceiveTubes(parcel, inHand), laboratory, id(), now, now))
                        .open())
                .isEqualTo(1);
        assertThat(refused(verbs.closingReceipt().run(new CloseReceipt(parcel, List.of()), laboratory, id(), now, now)))
                .containsExactly("LINE_OPEN");
        done(verbs.closingReceipt()
                .run(new CloseReceipt(parcel, List.of(tubes.getLast())), laboratory, id(), now, now));
        var page = app.getBean(ShowingParcel.class)
                .page(parcel, hospital.site(), false)
                .orElseThrow();
        assertThat(page.count(LineState.RECEIVED)).isEqualTo(95);
        assertThat(page.count(LineState.MISSING)).isEqualTo(1);
        assertThat(app.getBean(ShowingParcel.class).page(parcel, id(), false)).isEmpty();
        assertThat(app.getBean(ParcelDesk.class)
                        .list(hospital.site(), false, ParcelDesk.Which.DONE, Optional.empty(), 25))
                .extracting(ParcelDesk.Row::code)
                .contains(parcel);
    }

    @Test
    @Tag("E1")
    void a_withdrawal_racing_with_the_release_is_never_followed_by_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            var donor = donor();
            var parcel = closed(tubes(donor, 3));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var given = threads.submit(() -> release(parcel));
                var withdrawn = threads.submit(() -> app.getBean(WithdrawingConsent.class)
                        .run(new WithdrawConsent(donor, "NOT_GIVEN"), hospital, id(), Instant.now(), Instant.now()));
                done(withdrawn.get());
                var outcome = given.get();
                assertThat(outcome).isInstanceOfAny(Outcome.Done.class, Outcome.Refused.class);
            }
            assertThat(refused(release(parcel))).isNotEmpty();
        }
    }

    @Test
    @Tag("E1")
    void a_withdrawal_blocks_tubes_on_the_road_at_the_laboratory_and_at_home_and_what_was_made_from_them() {
        var donor = donor();
        var tubes = tubes(donor, 3);
        var atHome = tubes.get(0);
        var aliquot = aliquotOf(atHome, donor);
        done(release(closed(List.of(tubes.get(1)))));
        var parcel = closed(List.of(tubes.get(2)));
        done(release(parcel));
        received(parcel, tubes.get(2));
        var others = tubes(donor(), 1).getFirst();
        var now = Instant.now();
        done(app.getBean(WithdrawingConsent.class)
                .run(new WithdrawConsent(donor, "NOT_GIVEN"), hospital, id(), now, now));
        react();
        assertThat(List.of(atHome, aliquot, tubes.get(1), tubes.get(2)))
                .allSatisfy(code -> assertThat(tube(code).quarantined()).isTrue());
        assertThat(tube(others).quarantined()).isFalse();
        assertThat(tube(tubes.get(1)).place()).isEqualTo(TubePlace.PARCEL);
    }

    @Test
    @Tag("E1")
    void what_arrives_after_a_withdrawal_is_recorded_and_only_return_is_left() {
        var donor = donor();
        var tube = tubes(donor, 1).getFirst();
        var parcel = closed(List.of(tube));
        done(release(parcel));
        var now = Instant.now();
        done(app.getBean(WithdrawingConsent.class)
                .run(new WithdrawConsent(donor, "NOT_GIVEN"), hospital, id(), now, now));
        react();
        received(parcel, tube);
        assertThat(tube(tube).heldBy()).isEqualTo(laboratory.site());
        assertThat(tube(tube).quarantined()).isTrue();
        assertThat(tube(tube).marks()).isPositive();
        assertThat(refused(app.getBean(OrderingSequencing.class)
                        .run(
                                new OrderSequencing(tube, Assay.WGS_T120, Method.STANDARD, "LAB"),
                                laboratory,
                                id(),
                                Instant.now(),
                                Instant.now())))
                .contains("TUBE_QUARANTINED", "CONSENT_WITHDRAWN");
        assertThat(refused(app.getBean(ReleasingTubes.class)
                        .run(
                                new ReleaseTubes(List.of(tubeId(tube)), "MISTAKE"),
                                laboratory,
                                id(),
                                Instant.now(),
                                Instant.now())))
                .containsExactly("CONSENT_WITHDRAWN");
        var back = done(verbs.opening()
                        .run(
                                new OpenParcel("NCH", Purpose.RETURN, TransportClass.ULT_80),
                                laboratory,
                                id(),
                                Instant.now(),
                                Instant.now()))
                .parcel();
        done(verbs.packing().run(new PackTubes(back, List.of(tube)), laboratory, id(), Instant.now(), Instant.now()));
    }

    private static void received(String parcel, String tube) {
        var now = Instant.now();
        var inHand = List.of(new ReceiveTubes.InHand(tube, TubeCondition.OK));
        done(verbs.receiving().run(new ReceiveTubes(parcel, inHand), laboratory, id(), now, now));
    }

    private static String aliquotOf(String parent, UUID donor) {
        var now = Instant.now();
        var code = "T%06d".formatted(++made);
        var label = new TubeEvent.TubeLabelled(
                code, tube(parent).caseId(), donor, Material.DNA, Optional.of(tubeId(parent)), hospital.site());
        var act = Act.of(id(), "register-tubes", new Nothing(), hospital, now, now);
        var entries = List.of(new Entry(Tubes.KIND.ref(id()), label, now));
        done(app.getBean(Acts.class)
                .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return code;
    }

    private static UUID tubeId(String code) {
        return app.getBean(SpecimenIndex.class)
                .byCode(code, new VisibleSites(new UUID(0, 0), true))
                .orElseThrow()
                .id();
    }

    private static Tube tube(String code) {
        return app.getBean(Current.class).state(Tubes.KIND, tubeId(code)).orElseThrow();
    }

    /** Everything that waits behind a commit is done. */
    private static void react() {
        var outbox = app.getBean(Outbox.class);
        var deadline = Instant.now().plusSeconds(30);
        while (outbox.age(Instant.now()).isPositive() && Instant.now().isBefore(deadline)) {
            outbox.sweep(Instant.now());
            Thread.onSpinWait();
        }
    }

    @Test
    void the_hand_over_of_ninety_six_is_quick() {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < 12; i++) {
            var parcel = closed(tubes(donor(), 96));
            var start = System.nanoTime();
            done(release(parcel));
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        times.sort(null);
        System.getLogger("road").log(System.Logger.Level.INFO, "hand-over of 96, median: " + times.get(6));
        assertThat(times.getFirst()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @Tag("Q3")
    @Tag("Q4")
    void quality_files_of_one_sample_are_judged_together_and_a_top_up_again() {
        var tubes = tubes(donor(), 2, Material.TUMOUR_TISSUE, Material.BLOOD);
        var now = Instant.now();
        var order = done(app.getBean(OrderingSequencing.class)
                        .run(
                                new OrderSequencing(tubes.getFirst(), Assay.WGS_T120, Method.STANDARD, "LAB"),
                                hospital,
                                id(),
                                now,
                                now))
                .order();
        assertThat(order).isEqualTo(tubes.getFirst() + "-1");
        var qc = app.getBean(RecordingQc.class);
        var bytes =
                "chrom\tlength\tbases\tmean\tmin\tmax\nchr1\t1000\t130000\t130.00\t0\t200\ntotal\t1000\t130000\t130.00\t0\t200\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(qc.run(order, List.of(bytes), false, laboratory, id(), now, now))
                .isInstanceOf(QcUpload.AnotherSample.class);
        assertThat(qc.run(
                        order, List.of("nonsense".getBytes(StandardCharsets.UTF_8)), true, laboratory, id(), now, now))
                .isInstanceOf(QcUpload.Unreadable.class);
        var recorded = (QcUpload.Recorded) qc.run(order, List.of(bytes), true, laboratory, id(), now, now);
        var answer = done(recorded.outcome());
        assertThat(answer.result()).contains(Result.INCOMPLETE);
        assertThat(answer.warnings())
                .extracting(r -> r.code())
                .contains("SAMPLE_CONFIRMED_BY_HAND", "TUBE_NOT_AT_LABORATORY");
    }
}
