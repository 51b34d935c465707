package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.PackedLine;
import org.himuro.lims.shipping.ReceiptAnswer.Result;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H3")
class ReceivingTest {
    private final Road road = Road.allInOrder();

    private Road sent(String... tubes) {
        List.of(tubes).forEach(road::frozen);
        return road.sent("P1", tubes);
    }

    @Test
    void an_arrived_parcel_gives_the_laboratory_no_tube_before_the_tube_itself_is_taken() {
        sent("T1", "T2").arrived("P1", Road.LABORATORY);
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.HOSPITAL.id());
        var answer = road.receive("P1", TubeCondition.OK, "T1");
        assertThat(answer.open()).isEqualTo(1);
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.LABORATORY.id());
        assertThat(road.tube("T2").heldBy()).isEqualTo(Road.HOSPITAL.id());
    }

    @Test
    @Tag("H4")
    void a_receipt_with_open_lines_is_not_closed_and_the_lines_are_named() {
        sent("T1", "T2", "T3").arrived("P1", Road.LABORATORY);
        road.receive("P1", TubeCondition.OK, "T1");
        var outcome = road.closeReceipt("P1");
        assertThat(((Outcome.Refused<?>) outcome).reasons())
                .containsExactly(Reason.of("LINE_OPEN", "T2"), Reason.of("LINE_OPEN", "T3"));
    }

    @Test
    @Tag("H4")
    void what_is_declared_missing_is_missing_and_a_straggler_still_joins_its_parcel() {
        sent("T1", "T2").arrived("P1", Road.LABORATORY);
        road.receive("P1", TubeCondition.OK, "T1");
        done(road.closeReceipt("P1", "T2"));
        assertThat(road.tube("T2").step()).isEqualTo(TubeStep.MISSING);
        assertThat(road.parcel("P1").step()).isEqualTo(ParcelStep.RECEIPT_CLOSED);
        road.receive("P1", TubeCondition.OK, "T2");
        assertThat(road.tube("T2").step()).isEqualTo(TubeStep.FROZEN);
        assertThat(road.marks("T2")).containsExactly("RECEIVED_AFTER_CLOSING");
        assertThat(road.manifest("P1").count(LineState.RECEIVED)).isEqualTo(2);
    }

    @Test
    void a_tube_received_twice_is_recorded_once() {
        sent("T1").receive("P1", TubeCondition.OK, "T1");
        int facts = road.ledger.everything().size();
        assertThat(road.receive("P1", TubeCondition.OK, "T1").lines().getFirst().result())
                .isEqualTo(Result.ALREADY);
        assertThat(road.ledger.everything()).hasSize(facts);
    }

    @Test
    void an_extra_tube_is_recorded_as_what_the_receiver_says_and_stays_whose_it_is() {
        sent("T1");
        road.frozen("T9");
        var answer = road.receive("P1", TubeCondition.OK, "T9");
        assertThat(answer.lines().getFirst().result()).isEqualTo(Result.EXTRA);
        assertThat(answer.lines().getFirst().marks()).containsExactly(Reason.of("EXTRA_STATED", "T9"));
        assertThat(answer.open()).isEqualTo(1);
        assertThat(road.tube("T9").heldBy()).isEqualTo(Road.HOSPITAL.id());
        assertThat(road.tube("T9").statedBy()).contains(Road.LABORATORY.id());
        assertThat(road.tube("T9").quarantined()).isFalse();
        int facts = road.ledger.everything().size();
        assertThat(road.receive("P1", TubeCondition.OK, "T9").lines().getFirst().result())
                .isEqualTo(Result.EXTRA);
        assertThat(road.ledger.everything()).hasSize(facts);
        assertThat(road.parcel("P1").marks()).isPositive();
    }

    @Test
    void an_extra_that_its_holder_confirms_is_the_receivers_and_blocked() {
        sent("T1");
        road.frozen("T9");
        road.receive("P1", TubeCondition.OK, "T9");
        done(road.answer("T9", true));
        assertThat(road.tube("T9").heldBy()).isEqualTo(Road.LABORATORY.id());
        assertThat(road.tube("T9").statedBy()).isEmpty();
        assertThat(road.tube("T9").quarantined()).isTrue();
        assertThat(road.marks("T9")).containsExactly("EXTRA_IN_PARCEL");
        assertThat(road.manifest("P1").count(LineState.EXTRA)).isEqualTo(1);
        assertThat(refused(road.answer("T9", false))).containsExactly("NOTHING_STATED");
    }

    @Test
    void a_line_that_the_sender_wrote_is_answered_by_no_mere_word_whichever_was_told_first() {
        road.opened("P1");
        road.frozen("T9");
        var manifest = Manifests.KIND.ref(Manifests.idOf(road.stream("P1").id()));
        var tube = road.stream("T9").id();
        var stated = new AnsweredLine(tube, LineState.STATED, Optional.of(TubeCondition.OK));
        road.happened(manifest, new LinesAnswered(List.of(stated)));
        assertThat(road.manifest("P1").count(LineState.STATED)).isEqualTo(1);
        road.now = road.now.minusSeconds(600);
        road.happened(manifest, new LinesPacked(List.of(new PackedLine(tube, Optional.empty()))));
        assertThat(road.manifest("P1").open()).hasSize(1);
    }

    @Test
    void an_extra_that_its_holder_refutes_stays_and_the_parcel_says_so() {
        sent("T1");
        road.frozen("T9");
        road.receive("P1", TubeCondition.OK, "T9");
        done(road.answer("T9", false));
        assertThat(road.tube("T9").heldBy()).isEqualTo(Road.HOSPITAL.id());
        assertThat(road.tube("T9").statedBy()).isEmpty();
        assertThat(road.manifest("P1").count(LineState.REFUTED)).isEqualTo(1);
    }

    @Test
    void a_tube_of_another_parcel_closes_no_line_here_and_is_not_lost_there() {
        sent("T1");
        road.frozen("T2");
        road.sent("P2", "T2");
        road.arrived("P2", Road.LABORATORY);
        assertThat(road.receive("P1", TubeCondition.OK, "T2").lines().getFirst().result())
                .isEqualTo(Result.EXTRA);
        done(road.closeReceipt("P2"));
        assertThat(road.manifest("P2").count(LineState.ELSEWHERE)).isEqualTo(1);
        assertThat(road.tube("T2").step()).isEqualTo(TubeStep.FROZEN);
    }

    @Test
    @Tag("E3")
    void what_arrives_after_a_withdrawal_is_received_marked_and_blocked() {
        sent("T1").withdrawn();
        road.receive("P1", TubeCondition.OK, "T1");
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.LABORATORY.id());
        assertThat(road.tube("T1").quarantined()).isTrue();
        assertThat(road.marks("T1")).containsExactly("ARRIVED_AFTER_WITHDRAWAL");
    }

    @Test
    void what_arrives_after_the_certificate_was_revoked_is_received_marked_and_blocked() {
        sent("T1");
        road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.LABORATORY.id())),
                new LaboratoryEvent.CertificateRevoked("R-0001", Road.FRIDAY, "WITHDRAWN"));
        road.receive("P1", TubeCondition.OK, "T1");
        assertThat(road.marks("T1")).containsExactly("ARRIVED_WITHOUT_ACCREDITATION");
        assertThat(road.tube("T1").quarantined()).isTrue();
    }

    @Test
    void a_parcel_that_was_never_given_is_received_and_marked() {
        road.frozen("T1");
        road.opened("P1");
        done(road.pack("P1", "T1"));
        var answer = road.receive("P1", TubeCondition.OK, "T1");
        assertThat(answer.marks()).extracting(Reason::code).containsExactly("PARCEL_NEVER_GIVEN");
        assertThat(road.marks("T1")).containsExactly("PARCEL_NEVER_GIVEN");
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.LABORATORY.id());
    }

    @Test
    void a_parcel_given_although_its_donor_withdrew_is_recorded_and_each_tube_is_marked() {
        road.frozen("T1");
        road.opened("P1");
        done(road.pack("P1", "T1"));
        done(road.close("P1"));
        road.withdrawn();
        assertThat(road.given("P1").warnings()).extracting(Reason::code).contains("CONSENT_WITHDRAWN");
        assertThat(road.parcel("P1").inTransit()).isTrue();
        assertThat(road.marks("T1")).containsExactly("CONSENT_WITHDRAWN");
    }

    @Test
    void damage_and_thaw_are_conditions_of_a_received_tube() {
        sent("T1", "T2");
        road.receive("P1", TubeCondition.THAWED, "T1");
        road.receive("P1", TubeCondition.DAMAGED, "T2");
        assertThat(road.tube("T1").thaws()).isEqualTo(1);
        assertThat(road.marks("T2")).containsExactly("RECEIVED_DAMAGED");
        assertThat(road.manifest("P1").count(LineState.RECEIVED)).isEqualTo(2);
    }

    @Test
    void a_parcel_at_another_site_is_recorded_and_marked() {
        sent("T1").receiveAt(Road.BANK, "P1", TubeCondition.OK, "T1");
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.BANK.id());
        assertThat(road.marks("T1")).containsExactly("RECEIVED_AT_ANOTHER_SITE");
    }

    @Test
    void a_symbol_that_is_no_tube_is_counted_and_its_text_is_not_kept() {
        sent("T1");
        var answer = road.receive("P1", TubeCondition.OK, "山田太郎");
        assertThat(answer.lines().getFirst().result()).isEqualTo(Result.NO_TUBE);
        assertThat(road.ledger.everything().toString()).doesNotContain("山田");
    }

    @Test
    void a_box_packed_whole_is_received_tube_by_tube_and_then_the_box_itself() {
        road.frozen("T1");
        road.frozen("T2");
        road.box("B1", "T1", "T2");
        road.sent("P1", "B1");
        road.receive("P1", TubeCondition.OK, "T1");
        assertThat(road.tube("T1").place()).isEqualTo(TubePlace.POSITION);
        assertThat(road.tube("T1").heldBy()).isEqualTo(Road.LABORATORY.id());
        assertThat(refused(road.closeReceipt("P1"))).containsExactly("LINE_OPEN");
        road.receive("P1", TubeCondition.OK, "T2");
        done(road.closeReceipt("P1"));
        var box = road.ledger
                .state(
                        org.himuro.lims.specimen.Containers.KIND,
                        road.stream("B1").id())
                .orElseThrow();
        assertThat(box.site()).isEqualTo(Road.LABORATORY.id());
        assertThat(box.parcel()).isEmpty();
    }
}
