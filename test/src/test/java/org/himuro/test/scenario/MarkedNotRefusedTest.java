package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has already happened: always recorded, marked with what it conflicts with, and a deviation (invariant 6). */
@Tag("H3")
@Tag("L5")
@Tag("E1")
@ExtendWith(OneWorld.class)
class MarkedNotRefusedTest {
    private final World world;

    MarkedNotRefusedTest(World world) {
        this.world = world;
    }

    /** The site that told of it has a deviation to deal with. */
    private void opensDeviation(Caller at, Tissue tissue, String words) {
        world.react();
        var page = at.get("/deviations?lang=en").is(200).body();
        assertThat(page.contains("/tubes/" + tissue.tumour()))
                .as("deviation of %s", tissue.tumour())
                .isTrue();
        assertThat(page.contains("‹")).as("words without a language").isFalse();
        assertThat(tissue.story(world.coordinator).saying(words).headline()).contains("Marked");
    }

    @Test
    void a_tube_found_where_another_lies_is_where_it_was_found_and_says_so() {
        var here = Tissue.frozen(world);
        var found = Tissue.frozen(world);
        var box = world.boxes.getFirst();
        world.technician
                .api("/api/v1/puts", RefusedAtOnceTest.put(here.tumour(), box, "E01"))
                .is(200);
        var report = "{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"E01\"}".formatted(found.tumour(), box);
        assertThat(world.technician.api("/api/v1/finds", report).is(200).reasons())
                .contains("POSITION_TAKEN");
        opensDeviation(world.technician, found, "The record has " + here.tumour());
    }

    @Test
    void a_tube_that_arrives_after_a_withdrawal_is_received_and_quarantined() {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        tissue.withdrawn().is(200);
        assertThat(tissue.received(parcel).is(200).reasons()).contains("ARRIVED_AFTER_WITHDRAWAL");
        opensDeviation(world.laboratory, tissue, "Arrived after consent was withdrawn");
        assertThat(tissue.story(world.laboratory).headlines()).contains("Put in quarantine: Consent withdrawn");
        assertThat(world.laboratory.api("/api/v1/tubes/" + tissue.tumour()).json("quarantined"))
                .isEqualTo("true");
    }

    @Test
    void an_act_that_is_told_after_a_later_one_is_recorded_at_its_time_and_marked() {
        var tissue = Tissue.frozen(world);
        world.technician
                .api("/api/v1/puts", RefusedAtOnceTest.put(tissue.tumour(), world.boxes.getFirst(), "F01"))
                .is(200);
        var before = world.clock.instant().minus(Duration.ofMinutes(8));
        world.pass(Duration.ofHours(1));
        var chilled = "{\"refrigerator\":\"%s\",\"reason\":\"REASON02\"}".formatted(world.refrigerator);
        assertThat(world.technician
                        .api("/api/v1/tubes/" + tissue.tumour() + "/chillings", chilled, before)
                        .is(200)
                        .body())
                .contains("OLDER_THAN_KNOWN");
        opensDeviation(world.technician, tissue, "Told of a time before what was known");
        var headlines = tissue.story(world.coordinator).headlines();
        assertThat(headlines.indexOf("Frozen in liquid nitrogen"))
                .isGreaterThan(headlines.indexOf("Into refrigerator " + world.refrigerator + " (reason REASON02)"));
    }

    @Test
    void a_parcel_that_was_given_though_it_was_never_closed_was_given() {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.parcelTo(World.LABORATORY);
        tissue.packedIn(parcel).is(200);
        var given =
                world.shipper.api("/api/v1/parcels/" + parcel + "/given", """
                {"carrier":"COLD-EXPRESS","waybill":"482012345678","evidence":"WAYBILL"}""").is(200);
        assertThat(given.reasons()).contains("GIVEN_NOT_CLOSED");
        assertThat(world.shipper.api("/api/v1/parcels/" + parcel).json("step")).isEqualTo("GIVEN");
    }
}
