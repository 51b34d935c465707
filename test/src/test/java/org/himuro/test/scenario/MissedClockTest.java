package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clock that runs out is told of although no board is open, once; and what was frozen in time after all leaves no question. */
@Tag("C4")
@ExtendWith(OneWorld.class)
class MissedClockTest {
    private static final String RAN_OUT = "The clock ran out";

    private final World world;

    MissedClockTest(World world) {
        this.world = world;
    }

    private boolean open(Tissue tissue) {
        var rows = world.technician.get("/deviations?lang=en").is(200).body().split("<tr");
        return java.util.Arrays.stream(rows).anyMatch(r -> r.contains(tissue.tumour()) && r.contains(RAN_OUT));
    }

    private void sweep() {
        world.job("missed-clocks");
        world.react();
    }

    @Test
    void a_limit_that_passes_is_noted_once_and_is_a_deviation_until_the_freezing_is_judged() {
        var tissue = Tissue.labelled(world).removed().sampled();
        var inTime = world.pass(Duration.ofMinutes(29));
        sweep();
        assertThat(open(tissue)).isFalse();
        world.pass(Duration.ofMinutes(2));
        sweep();
        world.pass(Duration.ofMinutes(1));
        sweep();
        assertThat(open(tissue)).isTrue();
        assertThat(tissue.story(world.coordinator).headlines().stream()
                        .filter(h -> h.startsWith(RAN_OUT))
                        .toList())
                .containsExactly("The clock ran out (first limit)");

        var late = "{\"medium\":\"LIQUID_NITROGEN\"}";
        var answer = world.technician
                .api("/api/v1/tubes/" + tissue.tumour() + "/freezings", late, inTime)
                .is(200);
        assertThat(answer.json("verdict")).isEqualTo("DIRECT");
        assertThat(answer.body()).contains("\"marks\":[]");
        world.react();
        assertThat(open(tissue)).isFalse();
    }

    @Test
    void one_that_was_frozen_too_late_has_one_open_deviation() {
        var tissue = Tissue.labelled(world).removed().sampled();
        world.pass(Duration.ofMinutes(31));
        sweep();
        tissue.freezing().is(200);
        world.react();
        assertThat(open(tissue)).isFalse();
        assertThat(world.technician.get("/deviations?lang=en").is(200).body().split("<tr"))
                .filteredOn(r -> r.contains(tissue.tumour()))
                .singleElement()
                .asString()
                .contains("Frozen late");
        sweep();
        assertThat(open(tissue)).isFalse();
    }

    @Test
    void in_the_refrigerator_the_last_limit_counts() {
        var tissue = Tissue.labelled(world).removed().sampled();
        world.pass(Duration.ofMinutes(20));
        var chilled = "{\"refrigerator\":\"%s\",\"reason\":\"REASON02\"}".formatted(world.refrigerator);
        world.technician
                .api("/api/v1/tubes/" + tissue.tumour() + "/chillings", chilled)
                .is(200);
        world.pass(Duration.ofMinutes(30));
        sweep();
        assertThat(open(tissue)).isFalse();
        world.pass(Duration.ofMinutes(131));
        sweep();
        assertThat(open(tissue)).isTrue();
        assertThat(tissue.story(world.coordinator).headlines()).contains("The clock ran out (last limit)");
    }
}
