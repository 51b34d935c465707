package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.at;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.collection.application.FreezingTube;
import org.himuro.lims.collection.application.RecordingResection;
import org.himuro.lims.collection.application.SamplingTube;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time that cannot be: what is asked for is refused, what happened is recorded, doubted, and never passed. */
@Tag("C3")
class ImpossibleTimesTest {
    private final Workplace here = new Workplace().consented();
    private final CaseAnswer owner = here.openCase();
    private final UUID tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private TubeAnswer sampled(Instant said) {
        return done(new SamplingTube(here.ledger, here.procedures)
                .run(new SampleTube(tube, owner.caseId()), here.technician, here.next(), said, at("10:00")));
    }

    private TubeAnswer frozen(Instant said, String recorded) {
        return done(new FreezingTube(here.ledger, here.procedures)
                .run(
                        new FreezeTube(tube, FreezingMedium.LIQUID_NITROGEN),
                        here.technician,
                        here.next(),
                        said,
                        at(recorded)));
    }

    private List<TimeDoubted> doubts() {
        return here.ledger.everything().stream()
                .map(Recorded::fact)
                .flatMap(f -> f instanceof TimeDoubted d ? Stream.of(d) : Stream.empty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "1899-12-31T23:59:59.999999Z",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z"
            })
    void a_tube_sampled_at_a_time_that_cannot_be_is_recorded_and_its_verdict_is_never_better_than_undetermined(
            String said) {
        var answer = sampled(Instant.parse(said));

        assertThat(answer.step()).isEqualTo(TubeStep.SAMPLED);
        assertThat(answer.marks()).contains("TIME_DOUBTED");
        assertThat(frozen(at("10:10"), "10:10").verdict()).contains(FreezingVerdict.UNDETERMINED);
        assertThat(doubts())
                .extracting(TimeDoubted::said)
                .containsExactly(Instant.parse(said).toString());
        assertThat(here.ledger.everything())
                .allSatisfy(r -> assertThat(r.occurredAt()).isBeforeOrEqualTo(r.recordedAt()));
    }

    @Test
    void two_times_ahead_that_fit_each_other_are_no_direct_freezing() {
        sampled(Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(frozen(Instant.parse("2031-01-01T00:05:00Z"), "10:05").verdict())
                .contains(FreezingVerdict.UNDETERMINED);
    }

    @Test
    void a_clock_two_minutes_ahead_is_a_clock_and_no_doubt() {
        sampled(at("10:02"));
        assertThat(frozen(at("10:20"), "10:20").verdict()).contains(FreezingVerdict.DIRECT);
        assertThat(doubts()).isEmpty();
    }

    @Test
    void a_removal_at_a_time_that_cannot_be_is_marked_and_the_instant_stays_unknown() {
        var said = Instant.parse("2031-01-01T00:00:00Z");
        var answer = done(new RecordingResection(here.ledger, here.index(), here.procedures)
                .run(new RecordResection(owner.caseId()), here.technician, here.next(), said, at("10:00")));

        assertThat(answer.marks()).contains("TIME_DOUBTED");
        assertThat(here.ledger.state(Cases.KIND, owner.caseId()).orElseThrow().resectedAt())
                .isEmpty();
        assertThat(doubts()).hasSize(1);
    }

    @Test
    void a_case_at_a_time_that_cannot_be_is_refused_and_the_time_is_named() {
        for (var said : List.of("2031-01-01T00:00:00Z", "0001-01-01T00:00:00Z")) {
            var command = new OpenCase(here.donor, "WG", CaseKind.SURGERY, Workplace.PROCEDURE, Optional.empty());
            Outcome<CaseAnswer> outcome = here.opens(command, here.next(), Instant.parse(said));
            assertThat(refused(outcome)).containsAnyOf("TIME_AHEAD", "TIME_TOO_EARLY");
        }
    }
}
