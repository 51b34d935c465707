package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubePlace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H1")
@Tag("H5")
class PackingTest {
    private final Road road = Road.allInOrder();

    @Test
    void tubes_are_packed_closed_and_given_and_the_hand_over_is_one_fact() {
        road.frozen("T1");
        road.frozen("T2");
        road.opened("P1");
        assertThat(done(road.pack("P1", "T1", "T2")).tubes()).isEqualTo(2);
        assertThat(road.tube("T1").place()).isEqualTo(TubePlace.PARCEL);
        done(road.describe(
                "P1",
                new PackageItem(PackageItem.What.CARRIER, "COURIER"),
                new PackageItem(PackageItem.What.WAYBILL, "1234-5678")));
        done(road.close("P1"));
        int before = road.ledger.everything().size();
        done(road.release("P1"));
        assertThat(road.ledger.everything()).hasSize(before + 1);
        assertThat(road.parcel("P1").inTransit()).isTrue();
    }

    @Test
    void a_tube_found_in_a_packed_box_after_closing_stops_the_release_and_is_marked_where_it_was_given() {
        road.frozen("T1");
        road.box("B1", "T1");
        road.opened("P1");
        done(road.pack("P1", "B1"));
        done(road.close("P1"));
        var found = new TubeEvent.TubeFound(road.stream("B1").id(), "A5", Road.HOSPITAL.id(), Optional.empty());
        road.tube("T2", Material.TUMOUR_TISSUE, true, found);
        assertThat(refused(road.release("P1"))).containsExactly("TUBE_NOT_ON_MANIFEST");
        assertThat(road.given("P1").warnings()).extracting("code").contains("TUBE_NOT_ON_MANIFEST");
    }

    @Test
    void a_box_is_packed_whole_with_one_fact_in_its_stream_and_none_in_those_of_its_tubes() {
        road.frozen("T1");
        road.frozen("T2");
        road.box("B1", "T1", "T2");
        road.opened("P1");
        int before = road.ledger.everything().size();
        done(road.pack("P1", "B1"));
        assertThat(road.ledger.everything()).hasSize(before + 2);
        assertThat(road.manifest("P1").lines()).hasSize(2);
        assertThat(road.tube("T1").place()).isEqualTo(TubePlace.POSITION);
    }

    @Test
    void every_reason_is_named_at_once() {
        var bare = new Road();
        bare.tube("T1", Material.TUMOUR_TISSUE, false, new TubeEvent.TubeQuarantined("LEAK"));
        bare.certified(LocalDate.of(2027, 3, 31)).approved().opened("P1");
        assertThat(refused(bare.pack("P1", "T1", "NOSUCH")))
                .containsExactly("TUBE_NOT_FROZEN", "TUBE_QUARANTINED", "CONSENT_MISSING", "CODE_UNKNOWN");
    }

    @Test
    void an_older_consent_is_established_before_a_tube_is_sent() {
        var old = new Road().toEstablish().certified(LocalDate.of(2027, 3, 31)).approved();
        old.tube("T1", Material.DNA, true);
        old.opened("P1");
        assertThat(refused(old.pack("P1", "T1"))).containsExactly("CONSENT_TO_ESTABLISH");
        old.established();
        done(old.pack("P1", "T1"));
    }

    @Test
    void a_tube_that_was_destroyed_is_not_packed() {
        road.tube("T1", Material.TUMOUR_TISSUE, true, new TubeEvent.TubeDestroyed("INCINERATED", Road.DONOR));
        road.opened("P1");
        assertThat(refused(road.pack("P1", "T1"))).contains("TUBE_DESTROYED");
    }

    @Test
    void a_tube_held_by_another_site_is_not_packed() {
        road.tube("T1", Material.TUMOUR_TISSUE, true, new TubeEvent.TubeTaken(Road.BANK.id(), "STORAGE"));
        road.opened("P1");
        assertThat(refused(road.pack("P1", "T1"))).containsExactly("TUBE_NOT_HERE");
    }

    @Test
    void a_tube_already_in_another_parcel_is_not_packed_again() {
        road.frozen("T1");
        road.opened("P1").opened("P2");
        done(road.pack("P1", "T1"));
        assertThat(refused(road.pack("P2", "T1"))).containsExactly("TUBE_IN_PARCEL");
        assertThat(refused(road.pack("P1", "T1"))).containsExactly("TUBE_ALREADY_PACKED");
    }

    @Test
    void temperature_classes_are_not_mixed() {
        road.tube("F1", Material.FFPE, false);
        road.opened("P1");
        assertThat(refused(road.pack("P1", "F1"))).containsExactly("TEMPERATURE_MIXED");
    }

    @Test
    @Tag("Q1")
    void a_certificate_that_lapses_before_expected_arrival_stops_the_package_and_the_setting_is_named() {
        var late = new Road().consented().certified(LocalDate.of(2026, 11, 21)).approved();
        late.frozen("T1");
        late.opened("P1");
        done(late.pack("P1", "T1"));
        var outcome = late.close("P1");
        assertThat(refused(outcome)).containsExactly("LABORATORY_NOT_ACCREDITED");
        assertThat(((Outcome.Refused<?>) outcome).reasons().getFirst().args())
                .containsExactly("LAB", "2026-11-23", "himuro.shipping.accreditation=stop");
    }

    @Test
    @Tag("Q1")
    void where_the_project_only_warns_the_package_is_closed_with_a_warning() {
        var late = new Road().consented().certified(LocalDate.of(2026, 11, 21)).approved();
        late.rules = new ShippingRules("JP", ShippingRules.Strictness.WARN, 1_000);
        late.frozen("T1");
        late.opened("P1");
        done(late.pack("P1", "T1"));
        assertThat(done(late.close("P1")).warnings()).extracting("code").containsExactly("LABORATORY_NOT_ACCREDITED");
    }

    @Test
    @Tag("Q1")
    void a_revoked_certificate_and_a_missing_approval_stop_the_parcel() {
        var revoked = new Road().consented().certified(LocalDate.of(2027, 3, 31));
        revoked.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.LABORATORY.id())),
                new LaboratoryEvent.CertificateRevoked("R-0001", Road.FRIDAY, "WITHDRAWN"));
        assertThat(refused(revoked.open("P1", Road.LABORATORY, Purpose.SEQUENCING, TransportClass.ULT_80)))
                .containsExactly("LABORATORY_NOT_ACCREDITED", "CONSORTIUM_APPROVAL_MISSING");
    }

    @Test
    @Tag("S10")
    void nothing_leaves_the_country() {
        assertThat(refused(road.open("P1", Road.ABROAD, Purpose.SEQUENCING, TransportClass.ULT_80)))
                .contains("RECEIVER_ABROAD");
    }

    @Test
    void a_parcel_does_not_arrive_on_a_closed_day() {
        road.frozen("T1");
        road.opened("P1");
        done(road.pack("P1", "T1"));
        road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.LABORATORY.id())),
                new LaboratoryEvent.HolidaysSet(List.of(Road.MONDAY)));
        assertThat(refused(road.close("P1"))).containsExactly("RECEIVER_CLOSED");
        assertThat(refused(road.close(closing("UN3373", BigDecimal.TEN, Road.FRIDAY.plusDays(1)))))
                .containsExactly("RECEIVER_CLOSED");
    }

    @Test
    void packaging_coolant_and_hazard_class_are_checked() {
        road.frozen("T1");
        road.opened("P1");
        done(road.pack("P1", "T1"));
        assertThat(refused(road.close(closing("UN2814", BigDecimal.ZERO, Road.MONDAY))))
                .containsExactly("CATEGORY_A_REFUSED", "DRY_ICE_OUT_OF_RANGE");
        assertThat(refused(road.close(
                        new ClosePackage("P1", "TRIPLE", "COLD_PACK", BigDecimal.ZERO, "UN3373", Road.MONDAY))))
                .containsExactly("COOLANT_DOES_NOT_FIT", "COOLANT_TOO_SHORT");
    }

    @Test
    @Tag("E1")
    void nothing_leaves_after_a_withdrawal_a_quarantine_or_a_lapsed_certificate() {
        road.frozen("T1");
        road.frozen("T2");
        road.opened("P1");
        done(road.pack("P1", "T1", "T2"));
        done(road.close("P1"));
        road.withdrawn();
        road.happened(road.stream("T2"), new TubeEvent.TubeQuarantined("LEAK"));
        road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.LABORATORY.id())),
                new LaboratoryEvent.CertificateRevoked("R-0001", Road.FRIDAY, "WITHDRAWN"));
        assertThat(refused(road.release("P1")))
                .contains("CONSENT_WITHDRAWN", "TUBE_QUARANTINED", "LABORATORY_NOT_ACCREDITED");
        assertThat(road.parcel("P1").inTransit()).isFalse();
    }

    @Test
    void what_was_unpacked_opens_the_package_again() {
        road.frozen("T1");
        road.frozen("T2");
        road.opened("P1");
        done(road.pack("P1", "T1", "T2"));
        done(road.close("P1"));
        done(road.unpack("P1", "T1"));
        assertThat(refused(road.release("P1"))).containsExactly("PARCEL_NOT_CLOSED");
        assertThat(road.tube("T1").place()).isEqualTo(TubePlace.HAND);
        assertThat(road.manifest("P1").lines()).hasSize(1);
    }

    @Test
    void what_must_not_be_used_may_still_go_back_but_not_to_a_laboratory() {
        road.tube("T1", Material.TUMOUR_TISSUE, true, new TubeEvent.TubeQuarantined("CONSENT_WITHDRAWN"));
        road.withdrawn();
        done(road.open("P1", Road.BANK, Purpose.RETURN, TransportClass.ULT_80));
        done(road.pack("P1", "T1"));
        assertThat(refused(road.open("P2", Road.LABORATORY, Purpose.RETURN, TransportClass.ULT_80)))
                .containsExactly("PURPOSE_DOES_NOT_FIT");
    }

    @Test
    @Tag("E1")
    void a_consent_for_something_else_is_not_enough() {
        road.happened(Consents.KIND.ref(Road.DONOR), new ConsentGiven("old-form", 1, List.of(ConsentScope.RECONTACT)));
        road.frozen("T1");
        road.opened("P1");
        assertThat(refused(road.pack("P1", "T1"))).containsExactly("CONSENT_NOT_FOR");
    }

    private static ClosePackage closing(String hazard, BigDecimal ice, LocalDate arrival) {
        return new ClosePackage("P1", "TRIPLE", "DRY_ICE", ice, hazard, arrival);
    }
}
