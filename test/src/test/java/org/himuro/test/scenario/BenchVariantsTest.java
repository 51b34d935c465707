package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.himuro.labels.id.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What else may happen between the removal and the freezer, at the bench's own route. */
@Tag("C3")
@Tag("L7")
@ExtendWith(OneWorld.class)
class BenchVariantsTest {
    private final World world;
    private final Caller bench;

    BenchVariantsTest(World world) {
        this.world = world;
        this.bench = world.technician;
    }

    private Tissue sampled() {
        var tissue = Tissue.labelled(world);
        bench.get("/bench").is(200);
        bench.scan(Command.Word.NEXT.code()).is(200);
        bench.scan(tissue.caseCode()).is(200);
        bench.scan(Command.Word.REMOVED.code()).is(200);
        world.pass(Duration.ofMinutes(6));
        assertThat(bench.scan(tissue.tumour()).is(200).json("state")).isEqualTo("done");
        return tissue;
    }

    @Test
    void tissue_at_four_degrees_within_half_an_hour_and_in_nitrogen_within_three_hours_is_the_other_branch() {
        var tissue = sampled();
        world.pass(Duration.ofMinutes(20));
        bench.scan(Command.Word.COLD_4C.code()).is(200);
        bench.scan(world.refrigerator).is(200);
        assertThat(bench.scan(new Command.Reason(1).code()).is(200).json("state"))
                .isEqualTo("done");
        world.pass(Duration.ofMinutes(150));
        assertThat(bench.scan(Command.Word.LN2.code()).is(200).json("state")).isEqualTo("done");
        var story = tissue.story(world.coordinator);
        assertThat(story.headlines()).anyMatch(h -> h.startsWith("Into refrigerator " + world.refrigerator));
        assertThat(story.saying("Freezing judged").tone()).isEqualTo("done");
        assertThat(verdict(tissue)).isEqualTo("FALLBACK");
    }

    @Test
    void tissue_frozen_after_thirty_minutes_without_cooling_is_a_deviation_and_is_recorded() {
        var tissue = sampled();
        world.pass(Duration.ofMinutes(31));
        assertThat(bench.scan(Command.Word.LN2.code()).is(200).json("state")).isEqualTo("look");
        assertThat(verdict(tissue)).isEqualTo("DEVIATION");
        assertThat(tissue.story(world.coordinator).saying("Freezing judged").tone())
                .isEqualTo("refused");
        world.react();
        assertThat(bench.get("/deviations?lang=en").is(200).body()).contains("Frozen late", tissue.tumour());
    }

    @Test
    void tissue_of_which_nobody_knows_when_it_was_taken_is_undetermined_and_a_late_word_gives_the_verdict() {
        var tissue = Tissue.labelled(world).removed();
        world.pass(Duration.ofMinutes(15));
        var frozen = world.clock.instant();
        tissue.freezing().is(200);
        assertThat(verdict(tissue)).isEqualTo("UNDETERMINED");
        world.pass(Duration.ofHours(2));
        bench.api(
                        "/api/v1/tubes/" + tissue.tumour() + "/samplings",
                        "{\"caseCode\":\"" + tissue.caseCode() + "\"}",
                        frozen.minus(Duration.ofMinutes(12)))
                .is(200);
        assertThat(verdict(tissue)).isEqualTo("DIRECT");
        var story = tissue.story(world.coordinator);
        assertThat(story.saying("Told of a time before").headline()).startsWith("Marked");
        assertThat(story.saying("Recorded later").headline()).isEqualTo("Sampled");
    }

    private String verdict(Tissue tissue) {
        return bench.api("/api/v1/tubes/" + tissue.tumour()).is(200).json("verdict");
    }

    @Test
    @Tag("X1")
    void a_scan_that_is_not_well_formed_is_told_every_field_at_once_and_nothing_happens() {
        bench.get("/bench").is(200);
        var answer =
                bench.scanRaw("{\"symbols\":[7],\"occurredAt\":\"yesterday\"}").is(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"at\":\"actId\"", "\"at\":\"symbols[0]\"", "\"at\":\"occurredAt\"");
        for (var body :
                new String[] {"", "[", "7", "null", "{\"symbols\":null}", "{\"actId\":\"x\",\"symbols\":\"T\"}"}) {
            assertThat(bench.scanRaw(body).status()).as(body).isEqualTo(400);
        }
    }
}
