package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Sites.Site;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.model.CourierLinking;
import org.himuro.lims.shipping.model.Diverting;
import org.himuro.lims.shipping.model.Giving;
import org.himuro.lims.shipping.model.PackingDesk;
import org.himuro.lims.shipping.model.RoadTelling;
import org.himuro.lims.shipping.model.RoadWatch;
import org.himuro.lims.shipping.model.TellingLegs;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.LegSide;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent;
import org.himuro.lims.specimen.ParcelEvent.ParcelGiven;
import org.himuro.lims.specimen.ParcelEvent.ParcelLost;
import org.himuro.lims.specimen.ParcelEvent.ParcelReturned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may give, divert and tell of a parcel on its way, and what is asked again when it leaves. */
@Tag("H1")
@Tag("H2")
class RoadRulesTest {
    private static final String PARCEL = "P1";
    private static final Site SECOND = Road.site(5, "LA2", Category.LABORATORY, "JP");
    private static final UUID LINK = new UUID(7, 7);

    private final Road road = Road.allInOrder();

    private void closed() {
        road.opened(PARCEL);
        done(road.pack(PARCEL, road.frozen("T1"), road.box("B1", road.frozen("T2"))));
        done(road.close(PARCEL));
    }

    private void sent() {
        closed();
        done(road.release(PARCEL));
    }

    private Outcome<ParcelAnswer> release(Site by, String waybill) {
        var act = road.act("release-to-carrier", by);
        var command = new ReleaseToCarrier(PARCEL, "COURIER", waybill, "WAYBILL");
        return road.ledger.perform(
                act, ParcelAnswer.class, reads -> Giving.release(command, road.found(PARCEL), road.rules, reads, act));
    }

    private List<String> given(Site by, String waybill) {
        var act = road.act("give-to-carrier", by);
        var command = new GiveToCarrier(PARCEL, "COURIER", waybill, "WAYBILL");
        return codes(done(road.ledger.perform(
                act, ParcelAnswer.class, reads -> Giving.report(command, road.found(PARCEL), road.rules, reads, act))));
    }

    private static List<String> codes(ParcelAnswer answer) {
        return answer.warnings().stream().map(r -> r.code()).toList();
    }

    private <T> List<T> facts(Class<T> type) {
        return road.ledger.history(road.stream(PARCEL)).stream()
                .filter(r -> type.isInstance(r.fact()))
                .map(r -> type.cast(r.fact()))
                .toList();
    }

    @Test
    void only_its_sender_releases_a_parcel_and_only_with_a_waybill() {
        closed();
        assertThat(refused(release(Road.LABORATORY, "1234"))).containsExactly("PARCEL_UNKNOWN");
        assertThat(refused(release(Road.HOSPITAL, " "))).contains("WAYBILL_MISSING");
        done(release(Road.HOSPITAL, "1234"));
    }

    @Test
    void the_coolant_is_asked_again_when_it_leaves_by_the_setting_of_that_day() {
        closed();
        var rules = road.desk.rules();
        road.desk = new PackingDesk(
                new PackingRules(200, rules.dryIceKgPerDay(), 120, 48, 17, rules.checklist()),
                road.desk.carriers(),
                road.desk.inUse(),
                List.of());
        assertThat(refused(release(Road.HOSPITAL, "1234"))).containsExactly("COOLANT_TOO_SHORT");
    }

    @Test
    void a_waybill_of_another_parcel_is_known_again_however_its_digits_are_grouped() {
        closed();
        NumbersInUse used = asked -> asked.waybill().equals("12345678") ? Set.of(NumbersInUse.Kind.WAYBILL) : Set.of();
        road.desk = new PackingDesk(road.desk.rules(), road.desk.carriers(), used, List.of());
        assertThat(refused(release(Road.HOSPITAL, "1234-5678"))).containsExactly("WAYBILL_USED");
        done(release(Road.HOSPITAL, "1234-5679"));
    }

    @Test
    void a_report_of_giving_is_marked_where_another_site_gave_and_where_it_was_given_already() {
        sent();
        assertThat(given(Road.LABORATORY, "1234-5678")).contains("GIVEN_BY_ANOTHER_SITE", "GIVEN_TWICE");
        assertThat(facts(ParcelEvent.ParcelMarked.class))
                .extracting(ParcelEvent.ParcelMarked::code)
                .contains("GIVEN_BY_ANOTHER_SITE", "GIVEN_TWICE");
    }

    @Test
    void a_name_typed_for_a_waybill_never_enters_the_ledger() {
        closed();
        assertThat(refused(release(Road.HOSPITAL, "雪村 氷柱"))).contains("CARRIER_NOT_PLAIN");
        given(Road.HOSPITAL, "雪村 氷柱");
        assertThat(facts(ParcelGiven.class))
                .singleElement()
                .matches(g -> !g.waybill().contains("雪村"));
    }

    @Test
    @Tag("Q1")
    void an_approval_that_ends_before_the_expected_arrival_stops_the_package() {
        road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.LABORATORY.id())),
                new LaboratoryEvent.ConsortiumApproved(LocalDate.of(2026, 4, 1), Road.FRIDAY.plusDays(1)));
        road.opened(PARCEL);
        done(road.pack(PARCEL, road.frozen("T1")));
        assertThat(refused(road.close(PARCEL))).containsExactly("CONSORTIUM_APPROVAL_MISSING");
    }

    private Outcome<ParcelAnswer> divert(Site by, Site to) {
        var act = road.act("divert-parcel", by);
        var id = Optional.of(road.stream(PARCEL).id());
        var command = new DivertParcel(PARCEL, to.code());
        return road.ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Diverting.decide(command, id, Optional.of(to), by, road.rules, reads, act));
    }

    private void second(LocalDate certifiedUntil, LocalDate... closed) {
        road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(SECOND.id())),
                new LaboratoryEvent.LaboratoryRegistered(SECOND.id(), 100),
                new LaboratoryEvent.CertificateRecorded(
                        Scheme.ISO_15189, "JAB", "R-2", "GENOME", LocalDate.of(2024, 4, 1), certifiedUntil),
                new LaboratoryEvent.ConsortiumApproved(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)),
                new LaboratoryEvent.HolidaysSet(List.of(closed)));
    }

    @Test
    void a_diverted_parcel_is_addressed_anew_with_its_boxes_and_tubes() {
        sent();
        second(LocalDate.of(2027, 3, 31));
        done(divert(Road.HOSPITAL, SECOND));
        assertThat(road.parcel(PARCEL).receiver()).isEqualTo(SECOND.id());
        assertThat(road.tube("T1").addressee()).contains(SECOND.id());
        var box = road.ledger.state(Containers.KIND, road.stream("B1").id()).orElseThrow();
        assertThat(box.addressee()).contains(SECOND.id());
    }

    @Test
    void a_parcel_is_diverted_by_its_sender_alone_to_another_site_and_before_it_arrives() {
        sent();
        second(LocalDate.of(2027, 3, 31));
        assertThat(refused(divert(Road.BANK, SECOND))).containsExactly("PARCEL_UNKNOWN");
        assertThat(refused(divert(Road.HOSPITAL, Road.HOSPITAL))).contains("RECEIVER_IS_SENDER");
        assertThat(refused(divert(Road.HOSPITAL, Road.LABORATORY))).containsExactly("RECEIVER_ALREADY");
        road.arrived(PARCEL, Road.LABORATORY);
        assertThat(refused(divert(Road.HOSPITAL, SECOND))).containsExactly("PARCEL_NOT_ON_THE_WAY");
    }

    @Test
    @Tag("Q1")
    @Tag("S10")
    void the_new_receiver_is_asked_everything_that_the_first_was_asked() {
        sent();
        assertThat(refused(divert(Road.HOSPITAL, Road.ABROAD)))
                .contains("RECEIVER_ABROAD", "LABORATORY_NOT_ACCREDITED", "CONSORTIUM_APPROVAL_MISSING");
        second(Road.FRIDAY, Road.MONDAY);
        assertThat(refused(divert(Road.HOSPITAL, SECOND)))
                .as("the certificate ends on the way, and the door is closed on the day")
                .containsExactlyInAnyOrder("LABORATORY_NOT_ACCREDITED", "RECEIVER_CLOSED");
    }

    private ParcelAnswer news(Site by, RoadNews news, String reason) {
        var command =
                new TellRoad(PARCEL, news, Optional.empty(), Optional.empty(), Optional.of(reason), Optional.empty());
        var act = road.act("tell-road", by);
        var id = Optional.of(road.stream(PARCEL).id());
        return done(road.ledger.perform(act, ParcelAnswer.class, reads -> RoadTelling.decide(command, id, reads, act)));
    }

    @Test
    void a_loss_is_told_once_by_its_sender_with_a_reason_that_is_offered() {
        sent();
        assertThat(codes(news(Road.LABORATORY, RoadNews.LOST, "CARRIER"))).containsExactly("PARCEL_UNKNOWN");
        assertThat(facts(ParcelLost.class)).isEmpty();
        news(Road.HOSPITAL, RoadNews.LOST, "EATEN");
        news(Road.HOSPITAL, RoadNews.LOST, "CARRIER");
        assertThat(facts(ParcelLost.class)).containsExactly(new ParcelLost("OTHER"));
    }

    @Test
    void a_parcel_is_turned_back_once() {
        sent();
        news(Road.HOSPITAL, RoadNews.RETURNED, "RECALLED");
        news(Road.HOSPITAL, RoadNews.RETURNED, "REFUSED");
        assertThat(facts(ParcelReturned.class)).containsExactly(new ParcelReturned("RECALLED"));
    }

    private List<String> leg(Site by, LegKind kind, int depot) {
        var command = new TellLeg(
                PARCEL,
                kind,
                depot,
                LegSide.TAKEN,
                "PHONE",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var act = road.act("tell-leg", by);
        var id = Optional.of(road.stream(PARCEL).id());
        return codes(done(
                road.ledger.perform(act, ParcelAnswer.class, reads -> TellingLegs.decide(command, id, reads, act))));
    }

    @Test
    void a_hand_over_is_told_by_either_end_and_at_a_depot_where_there_is_one() {
        sent();
        assertThat(leg(Road.BANK, LegKind.BENCH_COURIER, 0)).containsExactly("PARCEL_UNKNOWN");
        assertThat(leg(Road.HOSPITAL, LegKind.COURIER_DEPOT, 0)).containsExactly("LEG_WITHOUT_PLACE");
        assertThat(leg(Road.HOSPITAL, LegKind.BENCH_COURIER, 1)).containsExactly("LEG_WITHOUT_PLACE");
        assertThat(facts(ParcelEvent.LegTold.class)).isEmpty();
        assertThat(leg(Road.LABORATORY, LegKind.COURIER_DEPOT, 1)).isEmpty();
        assertThat(facts(ParcelEvent.LegTold.class)).hasSize(1);
    }

    @Test
    void an_alarm_is_one_act_for_its_occasion_and_level_and_none_of_what_has_arrived() {
        sent();
        var id = road.stream(PARCEL).id();
        var due = Instant.parse("2026-11-23T15:00:00Z");
        var first = new RoadWatch.Alarm(RoadWatch.Kind.LATE, 1, due);
        assertThat(RoadWatch.act(id, first)).isEqualTo(RoadWatch.act(id, first));
        assertThat(RoadWatch.act(id, new RoadWatch.Alarm(RoadWatch.Kind.LATE, 2, due)))
                .isNotEqualTo(RoadWatch.act(id, first));
        assertThat(RoadWatch.act(id, new RoadWatch.Alarm(RoadWatch.Kind.SILENT, 1, due)))
                .isNotEqualTo(RoadWatch.act(id, first));
        assertThat(RoadWatch.act(id, new RoadWatch.Alarm(RoadWatch.Kind.LATE, 1, due.plus(Duration.ofDays(1)))))
                .isNotEqualTo(RoadWatch.act(id, first));
        alarmed(id, due);
        assertThat(facts(ParcelEvent.ParcelAlarmed.class)).hasSize(1);
        road.arrived(PARCEL, Road.LABORATORY);
        alarmed(id, due.plus(Duration.ofDays(1)));
        assertThat(facts(ParcelEvent.ParcelAlarmed.class)).hasSize(1);
    }

    private void alarmed(UUID parcel, Instant due) {
        var act = road.act("note-road-alarm", Road.HOSPITAL);
        var command = new NoteRoadAlarm(parcel, "LATE", 1, due);
        done(road.ledger.perform(act, ParcelAnswer.class, reads -> RoadWatch.decide(command, reads, act)));
    }

    private Outcome<CourierLinkAnswer> link(Site by) {
        var act = road.act("make-courier-link", by);
        var id = Optional.of(road.stream(PARCEL).id());
        return road.ledger.perform(
                act,
                CourierLinkAnswer.class,
                reads -> CourierLinking.make(new MakeCourierLink(PARCEL), id, LINK, reads, act));
    }

    private Outcome<CourierLinkAnswer> revoke(Site by, Optional<UUID> working) {
        var act = road.act("revoke-courier-link", by);
        var id = Optional.of(road.stream(PARCEL).id());
        return road.ledger.perform(
                act,
                CourierLinkAnswer.class,
                reads -> CourierLinking.revoke(new RevokeCourierLink(PARCEL), id, working, reads, act));
    }

    @Test
    void a_courier_link_is_its_senders_from_the_closed_package_to_the_closed_receipt() {
        road.opened(PARCEL);
        assertThat(refused(link(Road.HOSPITAL))).containsExactly("PARCEL_NOT_CLOSED");
        done(road.pack(PARCEL, road.frozen("T1")));
        done(road.close(PARCEL));
        assertThat(refused(link(Road.LABORATORY))).containsExactly("PARCEL_UNKNOWN");
        done(link(Road.HOSPITAL));
        assertThat(refused(revoke(Road.LABORATORY, Optional.of(LINK)))).containsExactly("PARCEL_UNKNOWN");
        assertThat(refused(revoke(Road.HOSPITAL, Optional.empty()))).containsExactly("NO_COURIER_LINK");
        done(release(Road.HOSPITAL, "1234"));
        road.arrived(PARCEL, Road.LABORATORY);
        road.receive(PARCEL, TubeCondition.OK, "T1");
        done(road.closeReceipt(PARCEL));
        assertThat(road.parcel(PARCEL).step()).isEqualTo(ParcelStep.RECEIPT_CLOSED);
        assertThat(refused(link(Road.HOSPITAL))).containsExactly("RECEIPT_ALREADY_CLOSED");
    }
}
