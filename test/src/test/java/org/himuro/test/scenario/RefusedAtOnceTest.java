package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.himuro.labels.id.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody wants to do and may not: refused with all reasons at once, and nothing happens (invariant 6). */
@Tag("E1")
@Tag("H3")
@Tag("L1")
@ExtendWith(OneWorld.class)
class RefusedAtOnceTest {
    private final World world;

    RefusedAtOnceTest(World world) {
        this.world = world;
    }

    private static String misread(String code) {
        var last = code.charAt(code.length() - 1);
        return code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A');
    }

    @Test
    void unknown_misread_not_frozen_and_not_here_are_all_said_when_a_parcel_is_packed() {
        var warm = Tissue.labelled(world);
        var away = Tissue.frozen(world);
        away.received(away.sent()).is(200);
        var misread = misread(warm.tumour());
        var parcel = warm.parcelTo(World.LABORATORY);
        var refused = world.shipper
                .api(
                        "/api/v1/parcels/" + parcel + "/tubes",
                        "{\"codes\":[\"%s\",\"%s\",\"%s\",\"0099887766\"]}"
                                .formatted(warm.tumour(), away.tumour(), misread))
                .is(422);
        assertThat(refused.reasons())
                .containsExactly("TUBE_NOT_FROZEN", "TUBE_NOT_HERE", "CHECK_WRONG", "CODE_UNKNOWN");
        assertThat(refused.body()).contains(warm.tumour(), away.tumour(), misread, "0099887766");
        assertThat(world.shipper.api("/api/v1/parcels/" + parcel).json("open")).isEqualTo("0");
        var page = world.shipper
                .post("/parcels/" + parcel + "/packing/scan?lang=en", "codes", warm.tumour() + "\n" + misread)
                .is(422);
        assertThat(page.body()).contains("no freezing recorded", "misread");
    }

    @Test
    void a_position_that_is_taken_and_a_tube_that_is_elsewhere_are_said_together_and_by_whom() {
        var here = Tissue.frozen(world);
        var other = Tissue.frozen(world);
        var away = Tissue.frozen(world);
        away.received(away.sent()).is(200);
        var box = world.boxes.getFirst();
        world.technician.api("/api/v1/puts", put(here.tumour(), box, "D01")).is(200);
        var refused = world.technician
                .api(
                        "/api/v1/puts",
                        "{\"puts\":[{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"D01\"},{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"D02\"}]}"
                                .formatted(other.tumour(), box, away.tumour(), box))
                .is(422);
        assertThat(refused.reasons()).containsExactlyInAnyOrder("POSITION_TAKEN", "TUBE_NOT_HERE");
        assertThat(refused.body()).contains(here.tumour());
        var bench = world.technician;
        bench.scan(Command.Word.NEXT.code()).is(200);
        bench.scan(other.tumour()).is(200);
        var scanned = bench.scan(World.position(box, 4, 1)).is(200);
        assertThat(scanned.json("state")).isEqualTo("refused");
        assertThat(scanned.reasons()).contains("POSITION_TAKEN");
        assertThat(bench.scan(misread(other.tumour())).reasons()).contains("CHECK_WRONG");
        assertThat(bench.scan("WGTKH26777777T01A").reasons()).containsAnyOf("CHECK_WRONG", "TUBE_UNKNOWN");
    }

    static String put(String tube, String box, String cell) {
        return "{\"puts\":[{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"%s\"}]}".formatted(tube, box, cell);
    }

    @Test
    void without_consent_no_case_and_after_a_withdrawal_neither_case_nor_order_nor_parcel_nor_position() {
        var patient = Patient.invented("73120099", "000000099000199", "桐生 史乃", "キリュウ フミノ");
        world.coordinator
                .apiRaw("/api/v1/hl7", "application/hl7-v2", patient.admission())
                .is(200);
        var opening = Tissue.opening(patient.number());
        assertThat(world.coordinator.api("/api/v1/cases", opening).is(422).reasons())
                .containsExactly("CONSENT_MISSING");
        var tissue = Tissue.frozen(world);
        var parcel = tissue.parcelTo(World.LABORATORY);
        tissue.withdrawn().is(200);
        assertThat(world.coordinator
                        .api("/api/v1/cases", Tissue.opening(tissue.number()))
                        .is(422)
                        .reasons())
                .containsExactly("CONSENT_WITHDRAWN");
        assertThat(tissue.packedIn(parcel).is(422).reasons()).contains("CONSENT_WITHDRAWN");
        assertThat(world.technician
                        .api("/api/v1/puts", put(tissue.tumour(), world.boxes.getLast(), "A09"))
                        .is(422)
                        .reasons())
                .contains("CONSENT_WITHDRAWN");
        var order = """
                {"tube":"%s","assay":"WGS_T120","method":"STANDARD","laboratory":"MNL"}""".formatted(tissue.tumour());
        assertThat(world.coordinator.api("/api/v1/orders", order).is(422).reasons())
                .contains("CONSENT_WITHDRAWN", "LABORATORY_NOT_ACCREDITED");
    }

    @Test
    @Tag("H1")
    void a_laboratory_must_be_accredited_on_the_day_of_dispatch_and_of_arrival_and_the_setting_is_said() {
        var tissue = Tissue.frozen(world);
        var opened = world.shipper.api("/api/v1/parcels", """
                {"receiver":"MNL","purpose":"SEQUENCING","temperature":"ULT_80"}""").is(422);
        assertThat(opened.reasons()).containsExactly("LABORATORY_NOT_ACCREDITED");
        assertThat(opened.body()).contains("himuro.shipping.accreditation=stop");
        var parcel = tissue.parcelTo(world.endingToday());
        tissue.packedIn(parcel).is(200);
        var closed = tissue.closed(parcel, world.workdayAhead()).is(422);
        assertThat(closed.reasons()).containsExactly("LABORATORY_NOT_ACCREDITED");
        assertThat(closed.body())
                .contains(world.day(world.workdayAhead()).toString(), "himuro.shipping.accreditation=stop");
    }
}
