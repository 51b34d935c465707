package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites.Site;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.quality.CertificateEvent.DestructionCertified;
import org.himuro.lims.quality.Certificates;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.AgreeOnReceipt.Disagreed;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.ReceiptAnswer.Result;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.model.Agreeing;
import org.himuro.lims.shipping.model.DeskCheck;
import org.himuro.lims.shipping.model.DestroyingLines;
import org.himuro.lims.shipping.model.Found;
import org.himuro.lims.shipping.model.Receiving;
import org.himuro.lims.shipping.model.Settling;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A receipt from the desk to the agreement of both sides. */
@Tag("H3")
class BothSidesTest {
    private static final Optional<UUID> SIGNER = Optional.of(new UUID(2, 1));
    private static final Optional<UUID> WITNESS = Optional.of(new UUID(2, 7));
    private final Road road = Road.allInOrder();

    private Road sent(String... tubes) {
        List.of(tubes).forEach(road::frozen);
        return road.sent("P1", tubes);
    }

    private Outcome<ParcelAnswer> agree(String parcel, Disagreed... lines) {
        var act = road.act("agree-on-receipt", Road.HOSPITAL);
        return road.ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Agreeing.decide(
                        new AgreeOnReceipt(parcel, List.of(lines)),
                        road.found(parcel),
                        ReceiptRules.standard(),
                        reads,
                        act));
    }

    /** A missing tube is the sender's: the receiver does not see it any more, and knows it by the parcel's line. */
    private Outcome<ParcelAnswer> settle(Site site, String tube, Settlement how) {
        var act = road.act("settle-dispute", site);
        var all = road.found("P1");
        var found = new Found(all.parcel(), all.ends(), Map.of(), Map.of());
        return road.ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Settling.decide(new SettleDispute("P1", tube, how), found, reads, act));
    }

    private ParcelAnswer desk(CheckAtDesk seen) {
        var act = road.act("check-at-desk", Road.LABORATORY);
        return done(road.ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> DeskCheck.decide(seen, road.found(seen.parcel()), road.rules, reads, act)));
    }

    private static CheckAtDesk seen(SealSeen sealSeen, String seal, String ice, OuterState... outer) {
        return new CheckAtDesk(
                "P1",
                sealSeen,
                Optional.of(seal).filter(s -> !s.isEmpty()),
                List.of(outer),
                Optional.of(ice).filter(i -> !i.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private ReceiptAnswer receive(InHand... inHand) {
        var act = road.act("receive-tubes", Road.LABORATORY);
        return done(road.ledger.perform(
                act,
                ReceiptAnswer.class,
                reads -> Receiving.decide(
                        new ReceiveTubes("P1", List.of(inHand)), road.found("P1"), road.rules, reads, act)));
    }

    private static InHand in(String code, String cell) {
        return new InHand(
                code,
                TubeCondition.OK,
                Optional.of(cell),
                Optional.empty(),
                Optional.of(Sighting.RACK_FILE),
                Optional.empty());
    }

    private Receipt receipt() {
        return Receipts.of(road.ledger, road.stream("P1").id());
    }

    private LineState line(String tube) {
        return road.manifest("P1").line(road.stream(tube).id()).orElseThrow().state();
    }

    private List<String> parcelMarks() {
        return road.ledger.history(road.stream("P1")).stream()
                .flatMap(r -> r.fact() instanceof ParcelMarked(var code)
                        ? java.util.stream.Stream.of(code)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    @Test
    void nobody_is_asked_where_everything_arrived_as_it_was_sent() {
        sent("T1", "T2").receive("P1", TubeCondition.OK, "T1", "T2");
        assertThat(receipt().agreement()).isEqualTo(Agreement.OPEN);
        done(road.closeReceipt("P1"));
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
        assertThat(refused(agree("P1"))).containsExactly("RECEIPT_AGREED");
    }

    @Test
    void damage_alone_asks_the_sender_and_one_word_closes_both_sides() {
        sent("T1", "T2").receive("P1", TubeCondition.DAMAGED, "T1");
        road.receive("P1", TubeCondition.OK, "T2");
        assertThat(refused(agree("P1"))).containsExactly("RECEIPT_NOT_CLOSED");
        done(road.closeReceipt("P1"));
        assertThat(receipt().agreement()).isEqualTo(Agreement.ASKED);
        assertThat(receipt().asked()).isEqualTo(1);
        done(agree("P1"));
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void a_line_in_dispute_keeps_the_parcel_open_until_one_side_takes_the_others_word() {
        sent("T1", "T2").receive("P1", TubeCondition.OK, "T1");
        done(road.closeReceipt("P1", "T2"));
        done(agree("P1", new Disagreed("T2", DisputeReason.WAS_SENT)));
        assertThat(receipt().agreement()).isEqualTo(Agreement.DISPUTED);
        assertThat(receipt().open().getFirst().due()).isEqualTo(road.now.plus(Duration.ofDays(14)));
        assertThat(parcelMarks()).contains("RECEIPT_DISPUTED");
        assertThat(refused(agree("P1", new Disagreed("T2", DisputeReason.WAS_SENT))))
                .containsExactly("LINE_IN_DISPUTE");
        assertThat(refused(settle(Road.HOSPITAL, "T2", Settlement.RECEIVER_YIELDS)))
                .containsExactly("NOT_THE_SIDE_TO_YIELD");
        assertThat(refused(settle(Road.LABORATORY, "T2", Settlement.SENDER_YIELDS)))
                .containsExactly("NOT_THE_SIDE_TO_YIELD");
        assertThat(refused(settle(Road.LABORATORY, "T2", Settlement.ARRIVED))).containsExactly("NOT_THE_SIDE_TO_YIELD");
        assertThat(refused(settle(Road.HOSPITAL, "T1", Settlement.SENDER_YIELDS)))
                .containsExactly("LINE_NOT_IN_DISPUTE");
        done(settle(Road.LABORATORY, "T2", Settlement.RECEIVER_YIELDS));
        assertThat(line("T2")).isEqualTo(LineState.LOST);
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void agreeing_with_the_rest_does_not_close_while_one_line_is_in_dispute() {
        sent("T1", "T2", "T3").receive("P1", TubeCondition.OK, "T1");
        done(road.closeReceipt("P1", "T2", "T3"));
        done(agree("P1", new Disagreed("T2", DisputeReason.WAS_SENT)));
        done(agree("P1"));
        assertThat(receipt().agreement()).isEqualTo(Agreement.DISPUTED);
        done(settle(Road.HOSPITAL, "T2", Settlement.SENDER_YIELDS));
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
        assertThat(line("T2")).isEqualTo(LineState.MISSING);
    }

    @Test
    void a_missing_tube_that_never_was_sent_is_the_senders_again_and_its_line_is_taken_back() {
        sent("T1", "T2").receive("P1", TubeCondition.OK, "T1");
        done(road.closeReceipt("P1", "T2"));
        done(agree("P1", new Disagreed("T2", DisputeReason.NEVER_SENT)));
        assertThat(line("T2")).isEqualTo(LineState.CANCELLED);
        assertThat(road.tube("T2").heldBy()).isEqualTo(Road.HOSPITAL.id());
        assertThat(road.tube("T2").step()).isEqualTo(TubeStep.FROZEN);
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void a_straggler_opens_what_was_agreed_and_closes_it_by_itself_where_all_is_as_sent_now() {
        sent("T1", "T2").receive("P1", TubeCondition.OK, "T1");
        done(road.closeReceipt("P1", "T2"));
        done(agree("P1", new Disagreed("T2", DisputeReason.WAS_SENT)));
        road.receive("P1", TubeCondition.OK, "T2");
        assertThat(receipt().late()).isTrue();
        assertThat(receipt().disputes().getFirst().settlement()).contains(Settlement.ARRIVED);
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void a_damaged_straggler_asks_the_sender_again() {
        sent("T1", "T2").receive("P1", TubeCondition.OK, "T1");
        done(road.closeReceipt("P1", "T2"));
        done(agree("P1"));
        road.receive("P1", TubeCondition.LEAKING, "T2");
        assertThat(receipt().agreement()).isEqualTo(Agreement.ASKED);
        assertThat(parcelMarks()).contains("RECEIVED_AFTER_CLOSING");
        done(agree("P1"));
        assertThat(receipt().agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void only_the_sender_agrees() {
        sent("T1").receive("P1", TubeCondition.DAMAGED, "T1");
        done(road.closeReceipt("P1"));
        var act = road.act("agree-on-receipt", Road.LABORATORY);
        var outcome = road.ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> Agreeing.decide(
                        new AgreeOnReceipt("P1", List.of()), road.found("P1"), ReceiptRules.standard(), reads, act));
        assertThat(refused(outcome)).containsExactly("PARCEL_UNKNOWN");
    }

    @Test
    void what_the_desk_saw_is_compared_with_what_was_packed() {
        road.frozen("T1");
        road.opened("P1");
        done(road.pack("P1", "T1"));
        done(road.describe("P1", new PackageItem(What.SEAL, "S-100"), new PackageItem(What.LOGGER, "L-7")));
        done(road.close("P1"));
        done(road.release("P1"));
        assertThat(codes(desk(seen(SealSeen.WHOLE, "s-100", "3.5")))).isEmpty();
        assertThat(road.parcel("P1").arrivedAt()).isPresent();
        assertThat(codes(desk(seen(SealSeen.BROKEN, "S-101", "0", OuterState.WET))))
                .containsExactly("DESK_SEAL_OTHER", "DESK_SEAL_BROKEN", "DESK_OUTER_WET", "DESK_NO_COOLANT");
        assertThat(codes(desk(seen(SealSeen.NONE, "", "1")))).containsExactly("DESK_SEAL_NONE");
        assertThat(receipt().desk().orElseThrow().findings()).containsExactly(DeskFinding.SEAL_NONE);
    }

    @Test
    void the_second_person_at_the_desk_corrects_and_the_same_finding_is_marked_once() {
        sent("T1");
        desk(seen(SealSeen.BROKEN, "", "2"));
        desk(seen(SealSeen.BROKEN, "", "1.5"));
        assertThat(receipt().desk().orElseThrow().dryIceKg()).contains(new BigDecimal("1.5"));
        assertThat(parcelMarks()).containsOnlyOnce("DESK_SEAL_BROKEN");
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.HOSPITAL.id());
    }

    @Test
    void a_tube_in_another_position_than_the_sender_packed_it_is_in_a_wrong_one() {
        List.of("T1", "T2").forEach(road::frozen);
        road.box("B1", "T1", "T2");
        road.sent("P1", "B1");
        var answer = receive(in("T1", "A-01"), in("T2", "C05"));
        assertThat(answer.lines())
                .extracting(ReceiptAnswer.Line::condition)
                .containsExactly(TubeCondition.OK, TubeCondition.WRONG_POSITION);
        assertThat(road.marks("T2")).containsExactly("RECEIVED_WRONG_POSITION");
        var note =
                road.manifest("P1").line(road.stream("T2").id()).orElseThrow().note();
        assertThat(note.cell()).contains("C05");
        assertThat(note.sighting()).contains(Sighting.RACK_FILE);
    }

    @Test
    void one_code_in_two_cells_counts_for_no_tube() {
        sent("T1", "T2");
        var answer = receive(in("T1", "A01"), in("T1", "A02"), in("T2", "B01"));
        assertThat(answer.lines())
                .extracting(ReceiptAnswer.Line::result)
                .containsExactly(Result.TWICE, Result.TWICE, Result.RECEIVED);
        assertThat(line("T1")).isEqualTo(LineState.PACKED);
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.HOSPITAL.id());
        assertThat(parcelMarks()).contains("ONE_CODE_IN_TWO_CELLS");
    }

    @Test
    void the_code_of_the_case_of_several_tubes_counts_for_none_of_them() {
        sent("T1", "T2");
        road.codes.put("CASE", new StreamRef(Cases.KIND.name(), road.tube("T1").caseId()));
        road.codes.put("BOX", new StreamRef("container", road.id()));
        var answer = road.receive("P1", TubeCondition.OK, "CASE", "BOX", "MAKERS-NUMBER-OF-BOTH");
        assertThat(answer.lines()).extracting(ReceiptAnswer.Line::result).containsOnly(Result.NO_TUBE);
        assertThat(answer.open()).isEqualTo(2);
    }

    @Test
    void a_tube_whose_code_cannot_be_read_is_received_by_pointing_and_that_is_kept() {
        sent("T1");
        receive(new InHand(
                "T1",
                TubeCondition.UNREADABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sighting.POINTED),
                Optional.empty()));
        var line = road.manifest("P1").line(road.stream("T1").id()).orElseThrow();
        assertThat(line.state()).isEqualTo(LineState.RECEIVED);
        assertThat(line.condition()).contains(TubeCondition.UNREADABLE);
        assertThat(line.note().sighting()).contains(Sighting.POINTED);
    }

    @Test
    void a_plain_scan_by_the_second_person_wipes_no_condition_and_adds_no_fact() {
        sent("T1").receive("P1", TubeCondition.LEAKING, "T1");
        int facts = road.ledger.everything().size();
        assertThat(road.receive("P1", TubeCondition.OK, "T1").lines().getFirst().result())
                .isEqualTo(Result.ALREADY);
        assertThat(road.ledger.everything()).hasSize(facts);
        assertThat(road.manifest("P1").lines().getFirst().condition()).contains(TubeCondition.LEAKING);
    }

    @Test
    void a_measured_volume_stands_beside_the_condition() {
        sent("T1");
        receive(new InHand(
                "T1",
                TubeCondition.VOLUME_SHORT,
                Optional.empty(),
                Optional.of(new BigDecimal("12.5")),
                Optional.empty(),
                Optional.empty()));
        assertThat(road.manifest("P1").lines().getFirst().note().volumeUl()).contains(new BigDecimal("12.5"));
    }

    private Outcome<ParcelAnswer> destroy(DestroyLines command) {
        var act = road.act("destroy-lines", Road.LABORATORY);
        return road.ledger.perform(
                act,
                ParcelAnswer.class,
                reads -> DestroyingLines.decide(
                        command, "DC-ASL-2026-0001", road.found("P1"), Spared.NOTHING, reads, act));
    }

    private static DestroyLines burning(Optional<UUID> signer, Optional<UUID> witness, String... tubes) {
        return new DestroyLines("P1", List.of(tubes), "DAMAGED", "INCINERATED", signer, witness);
    }

    @Test
    void a_tube_destroyed_before_anybody_took_it_is_neither_open_nor_missing_and_takes_two_people() {
        sent("T1", "T2").arrived("P1", Road.LABORATORY);
        road.receive("P1", TubeCondition.OK, "T1");
        assertThat(refused(destroy(burning(SIGNER, SIGNER, "T2")))).containsExactly("WITNESS_CARRIED_OUT");
        assertThat(refused(destroy(burning(SIGNER, WITNESS, "T1")))).containsExactly("NOT_AN_OPEN_LINE");
        assertThat(refused(destroy(burning(Optional.empty(), Optional.empty(), "T2"))))
                .containsExactly("SIGNATURE_WRONG", "WITNESS_WRONG");
        assertThat(refused(destroy(new DestroyLines("P1", List.of("T2"), "", "", SIGNER, WITNESS))))
                .containsExactly("REASON_MISSING", "METHOD_MISSING");
        done(destroy(burning(SIGNER, WITNESS, "T2")));
        assertThat(line("T2")).isEqualTo(LineState.DESTROYED);
        assertThat(road.tube("T2").step()).isEqualTo(TubeStep.DESTROYED);
        done(road.closeReceipt("P1"));
        assertThat(line("T2")).isEqualTo(LineState.DESTROYED);
        assertThat(receipt().agreement()).isEqualTo(Agreement.ASKED);
    }

    @Test
    void what_was_destroyed_on_the_way_has_the_certificate_of_any_disposal_signed_by_both() {
        sent("T1", "T2", "T3").arrived("P1", Road.LABORATORY);
        done(destroy(burning(SIGNER, WITNESS, "T1", "T3")));
        var made = road.ledger.everything().stream()
                .filter(r -> r.fact() instanceof DestructionCertified)
                .toList();
        assertThat(made).hasSize(1);
        var certificate = Certificates.KIND.after(Certificates.KIND.blank(new UUID(0, 5)), made.getFirst());
        assertThat(certificate.number()).isEqualTo("DC-ASL-2026-0001");
        assertThat(certificate.site()).isEqualTo(Road.LABORATORY.id());
        assertThat(Optional.of(certificate.signer())).isEqualTo(SIGNER);
        assertThat(Optional.of(certificate.witness())).isEqualTo(WITNESS);
        assertThat(certificate.tubes())
                .extracting(CertificateEvent.Line::code, CertificateEvent.Line::reason, CertificateEvent.Line::method)
                .containsExactly(tuple("T1", "DAMAGED", "INCINERATED"), tuple("T3", "DAMAGED", "INCINERATED"));
    }

    private static List<String> codes(ParcelAnswer answer) {
        return answer.warnings().stream().map(Reason::code).toList();
    }
}
