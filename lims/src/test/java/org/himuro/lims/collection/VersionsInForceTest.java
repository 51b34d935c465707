package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.done;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.procedure.Sop;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twenty minutes instead of thirty from midnight on: what counts is when the clock began, not when it was recorded. */
@Tag("E6")
class VersionsInForceTest {
    private static final Instant RECORDED = Workplace.at("12:00");

    private final Workplace here = new Workplace().consented().approved(Sop.of(Sop.yaml(4, Workplace.today())));
    private final CaseAnswer owner = here.openCase();
    private final UUID tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private FreezingJudged frozen(Instant sampled, int minutes) {
        done(new SamplingTube(here.ledger, here.procedures)
                .run(new SampleTube(tube, owner.caseId()), here.technician, here.next(), sampled, RECORDED));
        done(new FreezingTube(here.ledger, here.procedures)
                .run(
                        new FreezeTube(tube, FreezingMedium.LIQUID_NITROGEN),
                        here.technician,
                        here.next(),
                        sampled.plus(Duration.ofMinutes(minutes)),
                        RECORDED));
        return here.history(tube).stream()
                .flatMap(f ->
                        f instanceof FreezingJudged j ? java.util.stream.Stream.of(j) : java.util.stream.Stream.empty())
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void what_began_before_midnight_is_judged_by_the_old_version_also_when_recorded_later() {
        var judged = frozen(Workplace.at("00:00").minusSeconds(1), 25);
        assertThat(judged.version()).isEqualTo(3);
        assertThat(judged.verdict()).isEqualTo(FreezingVerdict.DIRECT);
    }

    @Test
    void what_began_at_midnight_is_judged_by_the_new_version() {
        var judged = frozen(Workplace.at("00:00"), 25);
        assertThat(judged.version()).isEqualTo(4);
        assertThat(judged.verdict()).isEqualTo(FreezingVerdict.DEVIATION);
    }

    @Test
    void the_clock_that_is_shown_is_the_one_that_judges() {
        var begun = Workplace.at("00:00").minusSeconds(1);
        done(new SamplingTube(here.ledger, here.procedures)
                .run(new SampleTube(tube, owner.caseId()), here.technician, here.next(), begun, begun));
        var card = here.card(owner);
        var seen = java.util.Optional.of(here.tube(tube));
        var now = begun.plusSeconds(600);
        var shown = ClockReading.of(here.procedures.register(), card, seen, now).orElseThrow();
        assertThat(shown.due()).contains(begun.plus(Duration.ofMinutes(30)));
    }
}
