package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Giving and taking are two facts (invariant 5): what nobody gave, nobody takes by typing its code. */
@Tag("H3")
@Tag("R1")
@ExtendWith(OneWorld.class)
class TubeNobodyGaveTest {
    private final World world;

    TubeNobodyGaveTest(World world) {
        this.world = world;
    }

    private Answer typedIntoTheReceipt(Tissue tissue) {
        return tissue.received(Tissue.frozen(world).sent()).is(200);
    }

    private Answer answered(Caller by, Tissue tissue, boolean travelled) {
        return by.api("/api/v1/statements/" + tissue.tumour(), "{\"travelled\":" + travelled + "}");
    }

    @Test
    void a_laboratory_that_types_a_hospitals_code_gets_neither_the_tube_nor_a_look_at_it() {
        var tissue = Tissue.labelled(world);
        var receipt = typedIntoTheReceipt(tissue);
        assertThat(receipt.reasons()).contains("EXTRA_STATED").doesNotContain("EXTRA_IN_PARCEL");
        assertThat(world.laboratory.api("/api/v1/tubes/" + tissue.tumour()).status())
                .isEqualTo(404);
        assertThat(world.laboratory.get("/tubes/" + tissue.tumour()).status()).isEqualTo(404);
        var parcel = world.laboratory.api("/api/v1/parcels/" + receipt.json("parcel"));
        assertThat(parcel.is(200).body()).contains(tissue.tumour()).contains("\"STATED\"");
        assertThat(parcel.body()
                        .substring(parcel.body().indexOf(tissue.tumour()))
                        .split("}")[0])
                .doesNotContain("TUMOUR_TISSUE");
        assertThat(world.technician.api("/api/v1/tubes/" + tissue.tumour()).json("holder"))
                .isEqualTo("TKH");
    }

    @Test
    void both_sides_have_a_deviation_and_what_the_hospital_does_meanwhile_is_marked() {
        var tissue = Tissue.labelled(world);
        var parcel = typedIntoTheReceipt(tissue).json("parcel");
        world.react();
        assertThat(world.laboratory.get("/deviations?lang=en").is(200).body())
                .contains("/parcels/" + parcel)
                .doesNotContain(tissue.tumour());
        assertThat(world.technician.get("/deviations?lang=en").is(200).body())
                .contains("/tubes/" + tissue.tumour())
                .contains("Another site states to have the tube");
        tissue.removed().sampled();
        world.pass(Duration.ofMinutes(10));
        assertThat(tissue.freezing().is(200).body()).contains("STATED_ELSEWHERE");
        assertThat(tissue.story(world.coordinator).headlines())
                .anyMatch(h -> h.startsWith("Stated to be at"))
                .anyMatch(h -> h.startsWith("Marked"));
    }

    @Test
    void only_the_holder_answers_and_with_its_yes_the_tube_is_the_receivers() {
        var tissue = Tissue.frozen(world);
        typedIntoTheReceipt(tissue);
        assertThat(world.shipper.get("/statements?lang=en").is(200).body()).contains(tissue.tumour());
        assertThat(world.laboratory.get("/statements?lang=en").is(200).body()).doesNotContain(tissue.tumour());
        assertThat(answered(world.laboratory, tissue, true).status()).isBetween(400, 499);
        answered(world.shipper, tissue, true).is(200);
        var taken = world.laboratory.api("/api/v1/tubes/" + tissue.tumour()).is(200);
        assertThat(taken.json("holder")).isEqualTo(World.LABORATORY);
        assertThat(taken.json("quarantined")).isEqualTo("true");
        assertThat(answered(world.shipper, tissue, true).reasons()).contains("NOTHING_STATED");
    }

    @Test
    void what_did_not_travel_stays_and_the_receivers_parcel_says_so() {
        var tissue = Tissue.frozen(world);
        var parcel = typedIntoTheReceipt(tissue).json("parcel");
        answered(world.shipper, tissue, false).is(200);
        assertThat(world.technician.api("/api/v1/tubes/" + tissue.tumour()).json("holder"))
                .isEqualTo("TKH");
        assertThat(world.laboratory.api("/api/v1/parcels/" + parcel).body()).contains("\"REFUTED\"");
        assertThat(world.laboratory.api("/api/v1/tubes/" + tissue.tumour()).status())
                .isEqualTo(404);
    }
}
