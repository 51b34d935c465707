package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.labels.id.Command.Word.LN2;
import static org.himuro.lims.collection.Workplace.at;

import java.util.List;
import java.util.UUID;
import org.himuro.labels.id.Command.Word;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.procedure.TrainingAnswer;
import org.himuro.lims.procedure.TrainingEvent.ProcedureRead;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may do who has not read the procedure, where it asks for that. */
@Tag("E6")
class UntrainedAtBenchTest {
    private final Workplace here = new Workplace().consented();
    private final Bench bench = new Bench(here);
    private final CaseAnswer owner = here.openCase();
    private final UUID tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private void inForce(String training) {
        here.approved(ProcedureReader.read(Procedures.shippedText(Workplace.PROCEDURE)
                                .replace("version: 3", "version: 4")
                                .replace("2026-04-01", Workplace.today().toString())
                        + "training: " + training + "\n")
                .orThrow());
    }

    private void reads(Actor who, int version, String time) {
        var fact = new ProcedureRead(who.person(), Workplace.PROCEDURE, version);
        var answer = new TrainingAnswer(fact.person(), fact.procedure(), version);
        var act = Act.of(here.next(), "acknowledge-revision", answer, who, at(time), at(time));
        var stream = Trainings.KIND.ref(Trainings.idOf(who.person(), Workplace.PROCEDURE));
        here.ledger.perform(
                act,
                TrainingAnswer.class,
                reads -> new Decision.Accepted<>(List.of(new Entry(stream, fact, at(time))), answer));
    }

    private static List<String> codes(BenchView view) {
        return view.said().reasons().stream().map(Reason::code).toList();
    }

    private List<String> marks() {
        return here.history(tube).stream()
                .flatMap(f -> f instanceof TubeMarked m ? List.of(m.code()).stream() : List.<String>of().stream())
                .toList();
    }

    @Test
    void whoever_has_not_read_it_is_warned_each_time_and_marked_once() {
        inForce("{required: warn}");
        assertThat(bench.scan(owner, "09:00").said().tone()).isEqualTo("ready");
        assertThat(codes(bench.tube(tube, "09:05"))).containsExactly("TRAINING_NOT_READ");
        assertThat(bench.card(LN2, "09:15").said().tone()).isEqualTo("look");
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.FROZEN);
        assertThat(marks()).containsExactly("TRAINING_NOT_READ");
    }

    @Test
    void whoever_has_read_it_works_as_ever() {
        inForce("{required: refuse}");
        reads(here.technician, 4, "08:00");
        assertThat(bench.scan(owner, "09:00").said().tone()).isEqualTo("ready");
        assertThat(bench.tube(tube, "09:05").said().tone()).isEqualTo("done");
        assertThat(marks()).isEmpty();
    }

    @Test
    void the_version_before_does_not_count() {
        inForce("{required: refuse}");
        reads(here.technician, 3, "08:00");
        assertThat(codes(bench.scan(owner, "09:00"))).containsExactly("TRAINING_NOT_READ");
    }

    @Test
    void where_the_untrained_are_refused_they_take_no_case_in_hand_and_put_nothing_into_a_tube() {
        inForce("{required: refuse}");
        var refused = bench.scan(owner, "09:00");
        assertThat(refused.said().tone()).isEqualTo("refused");
        assertThat(refused.hand().caseCode()).isEmpty();
        assertThat(codes(bench.tube(tube, "09:05"))).containsExactly("TRAINING_NOT_READ");
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.LABELLED);
    }

    @Test
    void what_has_begun_goes_on_whoever_is_there_and_is_marked() {
        here.sampled(tube, owner, "09:05");
        inForce("{required: refuse}");
        bench.tube(tube, "09:10");
        bench.card(LN2, "09:15");
        assertThat(here.tube(tube).step()).isEqualTo(TubeStep.FROZEN);
        assertThat(marks()).containsExactly("TRAINING_NOT_READ");
    }

    @Test
    void what_was_done_before_they_read_it_stays_marked_also_when_it_is_told_late() {
        inForce("{required: warn}");
        reads(here.technician, 4, "09:30");
        here.sampled(tube, owner, "09:05");
        assertThat(marks()).containsExactly("TRAINING_NOT_READ");
    }

    private BenchView room(String text, String time) {
        return bench.scan(text, time, 0, here.next(), Station.OPERATING_ROOM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "refuse"})
    void in_the_operating_room_a_removal_is_kept_whoever_tells_it_and_the_case_is_marked(String required) {
        inForce("{required: " + required + "}");
        assertThat(room(owner.code(), "09:40").said().tone()).isEqualTo("ready");
        var removed = room(Word.REMOVED.code(), "10:00");
        assertThat(removed.said().word()).isEqualTo("removed");
        assertThat(codes(removed)).containsExactly("TRAINING_NOT_READ");
        assertThat(here.ledger.history(Cases.KIND.ref(owner.caseId())).stream()
                        .filter(r -> r.fact() instanceof CaseMarked)
                        .map(r -> ((CaseMarked) r.fact()).code()))
                .containsExactly("TRAINING_NOT_READ");
    }
}
