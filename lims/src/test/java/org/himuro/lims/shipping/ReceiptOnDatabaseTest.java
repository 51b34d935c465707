package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
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
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.AgreeOnReceipt.Disagreed;
import org.himuro.lims.shipping.ReceiptEvent.DisputeOverdue;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.application.ParcelRack;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.shipping.application.ReceiptVerbs;
import org.himuro.lims.shipping.application.ReceivingRack;
import org.himuro.lims.shipping.application.Recounting;
import org.himuro.lims.shipping.application.ShowingReceipt;
import org.himuro.lims.shipping.application.WatchingReceipts;
import org.himuro.lims.shipping.application.WatchingRoad;
import org.himuro.lims.shipping.model.Recount;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.ParcelEvent.ParcelAlarmed;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.RackLooks.Kind;
import org.himuro.lims.storage.RackLooks.Look;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A receipt on a database server: by twenty people at once, by a rack file, to the agreement of both sides and its recount. */
@Tag("H3")
@Tag("H4")
class ReceiptOnDatabaseTest {
    private static final int ROUNDS = Boolean.getBoolean("himuro.proof") ? 40 : 2;
    private static final int PEOPLE = 20;

    private static ApplicationContext app;
    private static Actor hospital;
    private static Actor laboratory;
    private static ParcelVerbs verbs;
    private static int made;

    @BeforeAll
    static void start() throws Exception {
        app = ApplicationContext.run(TestDatabase.properties(TestDatabase.fresh()), "test");
        hospital = new Actor(new UUID(2, 1), Optional.empty(), site("NCH", Category.HOSPITAL));
        laboratory = new Actor(new UUID(2, 2), Optional.empty(), site("LAB", Category.LABORATORY));
        verbs = app.getBean(ParcelVerbs.class);
        trusted(laboratory.site());
    }

    /** Registered, accredited and approved. */
    private static void trusted(UUID site) {
        var now = Instant.now();
        var day = LocalDate.ofInstant(now, Road.TOKYO);
        done(app.getBean(RegisteringLaboratory.class).run(new RegisterLaboratory(site, 100), hospital, id(), now, now));
        done(app.getBean(RecordingCertificate.class)
                .run(
                        new RecordCertificate(
                                site, Scheme.ISO_15189, "JAB", "R-1", "GENOME", day.minusYears(1), day.plusYears(1)),
                        hospital,
                        id(),
                        now,
                        now));
        done(app.getBean(ApprovingByConsortium.class)
                .run(new ApproveByConsortium(site, day.minusYears(1), day.plusYears(1)), hospital, id(), now, now));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID site(String code, Category category) {
        return site(code, category, "Asia/Tokyo");
    }

    private static UUID site(String code, Category category, String zone) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var register = app.getBean(RegisterSite.class);
        register.organisation(by, code, code, code);
        return register.site(by, new RegisterSite.Wanted(code, code, code, code, category, "JP", zone, false, false))
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
        return closed("LAB", tubes);
    }

    private static String closed(String to, List<String> tubes) {
        var now = Instant.now();
        var parcel = done(verbs.opening()
                        .run(new OpenParcel(to, Purpose.SEQUENCING, TransportClass.ULT_80), hospital, id(), now, now))
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

    private static String sent(List<String> things) {
        var parcel = closed(things);
        done(release(parcel));
        return parcel;
    }

    private static UUID stream(String code, Actor by) {
        return app.getBean(SpecimenIndex.class)
                .byCode(code, VisibleSites.only(by.site()))
                .orElseThrow()
                .id();
    }

    private static Manifest manifest(String parcel) {
        return Manifests.of(app.getBean(Current.class), stream(parcel, hospital));
    }

    private static Receipt receipt(String parcel) {
        return Receipts.of(app.getBean(Current.class), stream(parcel, hospital));
    }

    private static Outcome<ReceiptAnswer> receive(UUID act, String parcel, List<InHand> inHand) {
        var now = Instant.now();
        return verbs.receiving().run(new ReceiveTubes(parcel, inHand), laboratory, act, now, now);
    }

    private static List<InHand> inHand(List<String> tubes) {
        return tubes.stream().map(t -> new InHand(t, TubeCondition.OK)).toList();
    }

    private static Outcome<ParcelAnswer> close(String parcel, String... missing) {
        var now = Instant.now();
        return verbs.closingReceipt().run(new CloseReceipt(parcel, List.of(missing)), laboratory, id(), now, now);
    }

    private static Outcome<ParcelAnswer> agree(String parcel, Disagreed... lines) {
        var now = Instant.now();
        return app.getBean(ReceiptVerbs.class)
                .agreeing()
                .run(new AgreeOnReceipt(parcel, List.of(lines)), hospital, id(), now, now);
    }

    private static List<Recount.Difference> differences(String parcel) {
        return app.getBean(Recounting.class).differences(stream(parcel, hospital));
    }

    /** Twenty people, each with tubes of their own and some of others', resend what they sent; one tries to close all the while. */
    @Test
    void twenty_people_receive_one_parcel_of_ninety_six_and_every_line_has_one_state() throws Exception {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        System.getLogger("receipt").log(System.Logger.Level.INFO, "seed " + seed);
        var random = new Random(seed);
        var slowest = Duration.ZERO;
        for (int round = 0; round < ROUNDS; round++) {
            var tubes = tubes(donor(), 96);
            var parcel = sent(tubes);
            var work = new ArrayList<Callable<Duration>>();
            var barrier = new CyclicBarrier(PEOPLE + 1);
            for (int person = 0; person < PEOPLE; person++) {
                var mine = mine(tubes, person, random);
                var act = id();
                work.add(() -> {
                    barrier.await();
                    long from = System.nanoTime();
                    done(receive(act, parcel, inHand(mine)));
                    var took = Duration.ofNanos(System.nanoTime() - from);
                    done(receive(act, parcel, inHand(mine)));
                    return took;
                });
            }
            work.add(() -> {
                barrier.await();
                while (!(close(parcel) instanceof Outcome.Done<?>)) {
                    Thread.onSpinWait();
                }
                return Duration.ZERO;
            });
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Duration> each : work.stream().map(threads::submit).toList()) {
                    var took = each.get();
                    slowest = took.compareTo(slowest) > 0 ? took : slowest;
                }
            }
            assertThat(manifest(parcel).lines()).hasSize(96).allMatch(l -> l.state() == LineState.RECEIVED);
            assertThat(receipt(parcel).agreement()).isEqualTo(Agreement.AGREED);
            assertThat(takenOf(tubes)).as("each tube was taken once").containsOnly(1L);
            assertThat(differences(parcel)).isEmpty();
        }
        System.getLogger("receipt").log(System.Logger.Level.INFO, "slowest of 20 at once: " + slowest);
    }

    private static List<String> mine(List<String> tubes, int person, Random random) {
        var mine = new ArrayList<String>();
        for (int i = person; i < tubes.size(); i += PEOPLE) {
            mine.add(tubes.get(i));
        }
        for (int i = 0; i < 3; i++) {
            mine.add(tubes.get(random.nextInt(tubes.size())));
        }
        Collections.shuffle(mine, random);
        return mine;
    }

    private static List<Long> takenOf(List<String> tubes) {
        var ids = tubes.stream().map(t -> stream(t, laboratory)).toList();
        return app.getBean(Histories.class).of(ids).values().stream()
                .map(facts -> facts.stream()
                        .filter(r -> r.fact() instanceof TubeEvent.TubeReceived)
                        .count())
                .toList();
    }

    @Test
    void a_rack_file_of_one_of_several_boxes_is_compared_with_the_box_that_it_shows_also_turned() {
        var tubes = tubes(donor(), 7);
        var boxes = List.of(boxed(tubes.subList(0, 2)), boxed(tubes.subList(2, 7)));
        var parcel = sent(boxes);
        var progress = app.getBean(ShowingReceipt.class)
                .progress(parcel, laboratory.site(), false)
                .orElseThrow();
        // turned by 180 degrees, two have changed places, and one of the other box is among them
        var cells = List.of("H12", "H11", "H10", "H8", "H9");
        var file = new StringBuilder("H7," + tubes.getFirst() + "\n");
        for (int i = 0; i < cells.size(); i++) {
            file.append(cells.get(i)).append(',').append(tubes.get(2 + i)).append('\n');
        }
        var look = app.getBean(ParcelRack.class)
                .look(file.toString().getBytes(StandardCharsets.UTF_8), laboratory.site(), progress.boxes());
        assertThat(look).isInstanceOf(Look.Seen.class);
        var seen = (Look.Seen) look;
        assertThat(seen.turned()).isTrue();
        assertThat(ParcelRack.cells(seen, Kind.SAME)).containsExactly("A01", "A02", "A03");
        assertThat(ParcelRack.cells(seen, Kind.MOVED)).containsExactly("A04", "A05");
        assertThat(ParcelRack.cells(seen, Kind.EXTRA)).containsExactly("A06");
    }

    @Test
    void a_box_is_received_by_its_rack_file_with_wrong_unread_absent_and_doubled_positions() {
        var tubes = tubes(donor(), 6);
        var box = boxed(tubes);
        var parcel = sent(List.of(box));
        // the third and the fourth have changed places, the fifth is unread, the sixth is not there, a stranger is
        var file = "A1," + tubes.get(0) + "\nA2," + tubes.get(1) + "\nA3," + tubes.get(3) + "\nA4," + tubes.get(2)
                + "\nA5,NO READ\nA6,NO TUBE\nB1,X0000001\n";
        var answer = app.getBean(ReceivingRack.class)
                .run(parcel, box, file.getBytes(StandardCharsets.UTF_8), laboratory, id(), Instant.now());
        assertThat(answer).isInstanceOf(ReceivingRack.Answer.Received.class);
        var said = ((ReceivingRack.Answer.Received) answer).said();
        assertThat(said.received()).isEqualTo(4);
        assertThat(said.moved()).isEqualTo(2);
        assertThat(said.strange()).hasSize(1);
        assertThat(said.unread()).containsExactly("A05");
        assertThat(said.absent()).containsExactly("A06");
        var lines = manifest(parcel).lines();
        assertThat(lines)
                .filteredOn(l -> l.condition().equals(Optional.of(TubeCondition.WRONG_POSITION)))
                .hasSize(2);
        assertThat(manifest(parcel).open()).hasSize(2);
        var twice = "A1," + tubes.get(4) + "\nA5," + tubes.get(4) + "\n";
        app.getBean(ReceivingRack.class)
                .run(parcel, box, twice.getBytes(StandardCharsets.UTF_8), laboratory, id(), Instant.now());
        assertThat(manifest(parcel).open()).hasSize(2);
        assertThat(app.getBean(ReceivingRack.class)
                        .run(parcel, box, new byte[] {1, 2, 3}, laboratory, id(), Instant.now()))
                .isInstanceOf(ReceivingRack.Answer.NotRead.class);
        assertThat(app.getBean(ReceivingRack.class)
                        .run(
                                parcel,
                                box,
                                file.getBytes(StandardCharsets.UTF_8),
                                new Actor(new UUID(2, 9), Optional.empty(), id()),
                                id(),
                                Instant.now()))
                .isInstanceOf(ReceivingRack.Answer.NotRead.class);
        assertThat(app.getBean(ShowingReceipt.class).page(parcel, id(), false)).isEmpty();
        assertThat(differences(parcel)).isEmpty();
    }

    private static String boxed(List<String> tubes) {
        var now = Instant.now();
        var box = id();
        var code = "B%06d".formatted(++made);
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                Containers.KIND.ref(box),
                new ContainerRegistered(code, ContainerType.BOX, code, hospital.site(), 8, 12, "ULT_80"),
                now));
        for (int i = 0; i < tubes.size(); i++) {
            entries.add(new Entry(
                    Tubes.KIND.ref(stream(tubes.get(i), hospital)),
                    new TubeEvent.TubeStored(box, "A%02d".formatted(i + 1)),
                    now));
        }
        var act = Act.of(id(), "register-tubes", new Nothing(), hospital, now, now);
        done(app.getBean(Acts.class)
                .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return code;
    }

    @Test
    void the_desk_the_dispute_its_reminder_and_the_late_tube_come_back_as_they_were_said() {
        var tubes = tubes(donor(), 3);
        var parcel = sent(tubes);
        var now = Instant.now();
        var seen = new CheckAtDesk(
                parcel,
                SealSeen.BROKEN,
                Optional.of("S-9"),
                List.of(OuterState.TORN, OuterState.WET),
                Optional.of(new BigDecimal("1.25")),
                Optional.empty(),
                Optional.of("L-9"),
                List.of());
        var act = id();
        for (int twice = 0; twice < 2; twice++) {
            done(app.getBean(ReceiptVerbs.class).desk().run(seen, laboratory, act, now, now));
        }
        var desk = receipt(parcel).desk().orElseThrow();
        assertThat(desk.outer()).containsExactly(OuterState.TORN, OuterState.WET);
        assertThat(desk.dryIceKg().orElseThrow()).isEqualByComparingTo("1.25");
        assertThat(desk.findings()).contains(DeskFinding.SEAL_OTHER, DeskFinding.SEAL_BROKEN, DeskFinding.LOGGER_OTHER);
        done(receive(id(), parcel, inHand(tubes.subList(0, 2))));
        done(close(parcel, tubes.get(2)));
        assertThat(waiting(hospital)).contains(parcel);
        assertThat(waiting(laboratory)).contains(parcel);
        done(agree(parcel, new Disagreed(tubes.get(2), DisputeReason.WAS_SENT)));
        assertThat(receipt(parcel).agreement()).isEqualTo(Agreement.DISPUTED);
        var watching = app.getBean(WatchingReceipts.class);
        watching.watch(Instant.now());
        assertThat(reminders(parcel)).isZero();
        for (int again = 0; again < 2; again++) {
            watching.watch(Instant.now().plus(Duration.ofDays(15)));
        }
        assertThat(reminders(parcel)).isEqualTo(1);
        done(receive(id(), parcel, inHand(tubes.subList(2, 3))));
        assertThat(receipt(parcel).agreement()).isEqualTo(Agreement.AGREED);
        assertThat(receipt(parcel).disputes().getFirst().settlement()).contains(Settlement.ARRIVED);
        assertThat(waiting(hospital)).doesNotContain(parcel);
        assertThat(refused(agree(parcel))).containsExactly("RECEIPT_AGREED");
    }

    private static List<String> waiting(Actor by) {
        return app
                .getBean(ParcelDesk.class)
                .list(by.site(), false, ParcelDesk.Which.TO_AGREE, Optional.empty(), 100)
                .stream()
                .map(ParcelDesk.Row::code)
                .toList();
    }

    private static long reminders(String parcel) {
        var id = Receipts.idOf(stream(parcel, hospital));
        return app.getBean(Histories.class).of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(r -> r.fact() instanceof DisputeOverdue)
                .count();
    }

    /** An island in the east where the day ends five hours sooner than at the hospital. */
    @Test
    void a_parcel_is_late_when_the_day_is_over_where_it_is_awaited() {
        trusted(site("EAST", Category.LABORATORY, "Pacific/Kiritimati"));
        var parcel = closed("EAST", tubes(donor(), 1));
        done(release(parcel));
        var over = workday()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Pacific/Kiritimati"))
                .toInstant();
        var watching = app.getBean(WatchingRoad.class);
        watching.watch(over.minusSeconds(1));
        assertThat(lateness(parcel)).isZero();
        watching.watch(over);
        watching.watch(over.plusSeconds(1));
        assertThat(lateness(parcel)).isOne();
    }

    private static long lateness(String parcel) {
        var id = stream(parcel, hospital);
        return app.getBean(Histories.class).of(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(r -> r.fact() instanceof ParcelAlarmed alarmed
                        && alarmed.alarm().equals("LATE"))
                .count();
    }

    @Test
    void what_somebody_changed_in_the_tables_is_found_by_the_recount_and_told_once() throws Exception {
        var tubes = tubes(donor(), 4);
        var parcel = sent(tubes);
        done(receive(id(), parcel, inHand(tubes)));
        assertThat(differences(parcel)).isEmpty();
        sql("update parcel_line set state='MISSING' where tube=?", tubes.get(0));
        sql("update tube set held_by=unhex('00000000000000000000000000000009') where id=?", tubes.get(1));
        sql("delete from parcel_line where tube=?", tubes.get(2));
        assertThat(differences(parcel))
                .extracting(Recount.Difference::code)
                .containsExactlyInAnyOrder("RECOUNT_LINE_STATE", "RECOUNT_CUSTODY", "RECOUNT_LINE_ABSENT");
        for (int nights = 0; nights < 2; nights++) {
            assertThat(app.getBean(Recounting.class).recount(Instant.now())).isEqualTo(3);
        }
        var stream = stream(parcel, hospital);
        assertThat(app.getBean(Histories.class).of(List.of(stream)).getOrDefault(stream, List.of()).stream()
                        .flatMap(r -> r.fact() instanceof ParcelMarked(var code) && code.startsWith("RECOUNT_")
                                ? Stream.of(code)
                                : Stream.empty()))
                .containsExactlyInAnyOrder("RECOUNT_LINE_STATE", "RECOUNT_CUSTODY", "RECOUNT_LINE_ABSENT");
        sql("update parcel_line set state='RECEIVED' where tube=?", tubes.get(0));
        sql("update tube set held_by=(select id from site where code='LAB') where id=?", tubes.get(1));
    }

    private static void sql(String sql, String tube) throws SQLException {
        try (var connection = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(
                                app.getBean(DataSource.class))
                        .getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, UuidBytes.of(stream(tube, laboratory)));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void the_database_knows_no_other_word_for_a_line_and_no_line_twice() {
        var tubes = tubes(donor(), 1);
        sent(tubes);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql("update parcel_line set state='SOMEWHERE' where tube=?", tubes.getFirst()))
                .isInstanceOf(SQLException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql("update parcel_line set state='MISSING' where tube=?", tubes.getFirst()))
                .isInstanceOf(SQLException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql(
                        "insert into parcel_line (manifest, tube, place, state) select manifest, tube, 9, 'PACKED'"
                                + " from parcel_line where tube=?",
                        tubes.getFirst()))
                .isInstanceOf(SQLException.class);
    }
}
