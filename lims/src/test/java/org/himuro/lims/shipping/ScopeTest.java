package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import java.time.LocalDate;
import java.util.List;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ShippingRules.Strictness;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scope of a laboratory's certificates for what is ordered of the tubes in a parcel, on the days that count. */
@Tag("H1")
@Tag("Q1")
class ScopeTest {
    private final Road road = new Road().consented().approved();

    /** One certificate for everything but genomes, and one for tumour genomes of tissue that ends on the day. */
    private Road scoped(LocalDate until) {
        road.certified(LocalDate.of(2027, 3, 31));
        return road.happened(
                Laboratories.KIND.ref(Laboratories.idOf(Road.LABORATORY.id())),
                new LaboratoryEvent.CertificateScoped("R-0001", List.of(AssayKind.RNA_SEQ), List.of()),
                new LaboratoryEvent.CertificateRecorded(
                        Scheme.CAP_LAP, "CAP", "C-1", "GENOME", LocalDate.of(2026, 11, 20), until),
                new LaboratoryEvent.CertificateScoped(
                        "C-1", List.of(AssayKind.WGS_TUMOUR), List.of(Material.TUMOUR_TISSUE)));
    }

    private void ordered(String tube, AssayKind assay) {
        road.ordered = (tubes, laboratory) ->
                List.of(new OrderedWork.Work(road.stream(tube).id(), tube + "-1", assay));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-11-22, false", "2026-11-24, true"})
    void the_scope_must_hold_on_the_day_of_expected_arrival(LocalDate until, boolean closes) {
        scoped(until).opened("P1");
        ordered(road.frozen("T1"), AssayKind.WGS_TUMOUR);
        done(road.pack("P1", "T1"));
        if (closes) {
            done(road.close("P1"));
        } else {
            assertThat(refused(road.close("P1"))).containsExactly("TUBE_OUTSIDE_SCOPE");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, true", "2026-11-19, false"})
    void the_scope_must_hold_on_the_day_of_packing(LocalDate until, boolean packs) {
        scoped(until).opened("P1");
        ordered(road.frozen("T1"), AssayKind.WGS_TUMOUR);
        assertThat(road.pack("P1", "T1") instanceof Outcome.Done).isEqualTo(packs);
    }

    @Test
    void each_tube_outside_the_scope_is_named_with_its_order_and_the_day() {
        scoped(LocalDate.of(2027, 3, 31)).opened("P1");
        road.frozen("T1");
        road.frozen("T2");
        road.ordered = (tubes, laboratory) -> tubes.stream()
                .map(id -> new OrderedWork.Work(id, "T-1", AssayKind.WGS_NORMAL))
                .toList();
        var reasons = ((Outcome.Refused<ParcelAnswer>) road.pack("P1", "T1", "T2")).reasons();
        assertThat(reasons)
                .allSatisfy(r -> assertThat(r.args())
                        .containsSequence("LAB", "2026-11-20", "T-1", "WGS_NORMAL", "TUMOUR_TISSUE"))
                .extracting(r -> r.args().getFirst())
                .containsExactlyInAnyOrder("T1", "T2");
    }

    @Test
    void where_the_project_warns_it_is_packed_with_a_warning() {
        scoped(LocalDate.of(2027, 3, 31)).opened("P1");
        road.rules = new ShippingRules("JP", Strictness.WARN, 1_000);
        ordered(road.frozen("T1"), AssayKind.WGS_NORMAL);
        assertThat(done(road.pack("P1", "T1")).warnings())
                .extracting(r -> r.code())
                .containsExactly("TUBE_OUTSIDE_SCOPE");
    }

    @Test
    void what_was_covered_when_it_left_and_is_not_when_it_arrives_is_taken_with_a_warning() {
        scoped(LocalDate.of(2026, 11, 23)).opened("P1");
        ordered(road.frozen("T1"), AssayKind.WGS_TUMOUR);
        done(road.pack("P1", "T1"));
        done(road.close("P1"));
        done(road.release("P1"));
        road.now = LocalDate.of(2026, 11, 24).atTime(9, 0).atZone(Road.TOKYO).toInstant();
        assertThat(road.arrived("P1", Road.LABORATORY).warnings())
                .extracting(r -> r.code())
                .containsExactly("TUBE_OUTSIDE_SCOPE");
    }

    @Test
    void tubes_of_which_nothing_is_ordered_are_no_matter_of_scope() {
        scoped(LocalDate.of(2027, 3, 31)).opened("P1");
        done(road.pack("P1", road.frozen("T1")));
    }
}
