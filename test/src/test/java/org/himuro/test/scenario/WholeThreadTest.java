package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One tube's whole life, as people lead it, on what we made ourselves. */
@Tag("C3")
@Tag("E1")
@Tag("H3")
@Tag("Q4")
class WholeThreadTest {
    private static World world;

    @BeforeAll
    static void start() throws Exception {
        world = new World();
    }

    @AfterAll
    static void stop() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void a_tube_goes_from_the_operating_room_to_the_laboratory_and_what_is_left_to_the_biobank() {
        var patient = Patient.invented("73120045", "000000099000101", "冷泉 志保", "レイゼイ シホ");
        var walk = new Walk(world)
                .ordered(patient)
                .labelled()
                .frozen(world.boxes.getFirst(), 1, 1)
                .toBeSequenced("STANDARD")
                .sent()
                .received();
        walk.measured(new Qc("75.00", "360.0", "120.0").files(walk.order()), "PASS")
                .returned();
        var story = walk.story(world.coordinator);
        assertThat(story.saying("Direct").who()).isEqualTo("TKH · 職員 technician · fresh-frozen-tissue v3");
        assertThat(story.headlines())
                .containsSubsequence(
                        "Labelled as " + walk.tube(),
                        "Sampled",
                        "Frozen in liquid nitrogen",
                        "Stored in " + world.boxes.getFirst() + ", A01",
                        "Received at ASL from " + walk.parcels().getFirst(),
                        "Received at HBB from " + walk.parcels().getLast(),
                        "Stored in " + world.biobankBox + ", C07");
    }
}
