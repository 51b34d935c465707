package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a withdrawal only quarantine, return and destruction are left; destruction takes two people (invariant 7). */
@Tag("E6")
@ExtendWith(OneWorld.class)
class DestroyedByTwoTest {
    private static final String ASK =
            "{\"reason\":\"CONSENT_WITHDRAWN\",\"method\":\"INCINERATED\",\"remark\":\"with the lot of Friday\"}";

    private final World world;

    DestroyedByTwoTest(World world) {
        this.world = world;
    }

    /** At the laboratory, of a donor who has withdrawn. */
    private Tissue withdrawnAtLaboratory() {
        var tissue = Tissue.frozen(world);
        tissue.received(tissue.sent()).is(200);
        tissue.withdrawn().is(200);
        world.react();
        return tissue;
    }

    private Answer signed(Tissue tissue, String account) {
        return world.laboratory.post(
                "/tubes/" + tissue.tumour() + "/destruction/witness", "account", account, "password", World.PASSWORD);
    }

    @Test
    void a_tube_of_a_withdrawn_consent_is_destroyed_by_the_holder_before_a_witness() {
        var tissue = withdrawnAtLaboratory();
        var at = "/api/v1/tubes/" + tissue.tumour();
        var lift = "{\"reason\":\"CHECKED\"}";
        assertThat(world.laboratory.api(at + "/release", lift).is(422).reasons())
                .contains("CONSENT_WITHDRAWN");
        world.laboratory.api(at + "/destruction", ASK).is(200);
        assertThat(world.laboratory
                        .get("/quarantine?waiting=true&lang=en")
                        .is(200)
                        .body())
                .contains("/tubes/" + tissue.tumour());
        assertThat(signed(tissue, "lab").is(422).body()).contains("廃棄を申し出た人は立会者になれません");
        signed(tissue, World.WITNESS).is(303);
        assertThat(world.laboratory.api(at).json("step")).isEqualTo("DESTROYED");
        assertThat(world.laboratory.api(at).json("place")).isEqualTo("NOWHERE");
        assertThat(world.laboratory.api(at).body()).doesNotContain("\"holder\"");
        var page = world.laboratory
                .get("/tubes/" + tissue.tumour() + "?lang=en")
                .is(200)
                .body();
        assertThat(page).contains("lab-witness", "with the lot of Friday", "Consent withdrawn");
    }

    @Test
    void whatever_is_wanted_of_a_destroyed_tube_is_refused_and_what_is_told_of_it_is_marked() {
        var tissue = withdrawnAtLaboratory();
        var at = "/api/v1/tubes/" + tissue.tumour();
        world.laboratory.api(at + "/destruction", ASK).is(200);
        signed(tissue, World.WITNESS).is(303);
        for (var wanted : new String[][] {
            {at + "/quarantine", "{\"reason\":\"TEMPERATURE\"}"},
            {at + "/release", "{\"reason\":\"CHECKED\"}"},
            {at + "/destruction", ASK},
            {at + "/destruction/drop", "{}"},
            {"/api/v1/puts", RefusedAtOnceTest.put(tissue.tumour(), world.laboratoryBox, "A01")}
        }) {
            assertThat(world.laboratory.api(wanted[0], wanted[1]).is(422).reasons())
                    .as(wanted[0])
                    .contains("TUBE_DESTROYED");
        }
        var found = "{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"A01\"}".formatted(tissue.tumour(), world.laboratoryBox);
        assertThat(world.laboratory.api("/api/v1/finds", found).is(200).reasons())
                .contains("TUBE_DESTROYED");
        world.react();
        assertThat(world.laboratory.get("/deviations?lang=en").is(200).body()).contains("/tubes/" + tissue.tumour());
        assertThat(world.laboratory.api(at).json("step")).isEqualTo("DESTROYED");
    }

    @Test
    void what_stands_in_the_form_and_is_wrong_is_told_all_at_once() {
        var tissue = withdrawnAtLaboratory();
        var refused = world.laboratory
                .post("/tubes/" + tissue.tumour() + "/destruction", "reason", "", "method", "")
                .is(422)
                .body();
        assertThat(refused).contains("理由を選んでください。", "方法を選んでください。");
    }
}
