package org.himuro.sop.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.himuro.sop.procedure.Difference.Value;
import org.himuro.sop.procedure.Difference.What;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class DifferencesTest {
    private static final String TEXT = Procedures.shippedText("fresh-frozen-tissue");
    private static final Procedure BEFORE = ProcedureReader.read(TEXT).orThrow();

    private static List<Difference> changed(String from, String to) {
        assertThat(TEXT).contains(from);
        return Differences.between(
                BEFORE, ProcedureReader.read(TEXT.replace(from, to)).orThrow());
    }

    @Test
    void another_number_and_another_day_change_nothing_to_do() {
        assertThat(changed("version: 3", "version: 4")).isEmpty();
        assertThat(changed("2026-04-01", "2027-04-01")).isEmpty();
    }

    @Test
    void a_limit_is_told_with_what_it_was_and_what_it_is() {
        assertThat(changed("direct: {within: PT30M}", "direct: {within: PT31M}"))
                .containsExactly(new Difference(
                        What.DIRECT,
                        "",
                        new Value.Time(Duration.ofMinutes(30)),
                        new Value.Time(Duration.ofMinutes(31))));
        assertThat(changed("limit: PT3H", "limit: PT4H"))
                .extracting(Difference::what)
                .containsExactly(What.LAST);
        assertThat(changed("from: origin", "from: chilled"))
                .extracting(Difference::what)
                .containsExactly(What.LAST_FROM);
        assertThat(changed("[2, 8]", "[1, 8]")).extracting(Difference::what).containsExactly(What.HOLD);
        assertThat(changed("origin: sampled", "origin: resected"))
                .extracting(Difference::what)
                .containsExactly(What.ORIGIN);
    }

    @Test
    void a_step_is_told_when_it_is_new_gone_moved_reworded_or_graded_otherwise() {
        var step = "  - {id: room-temperature, grade: N, text: {ja: 室温に放置する, en: Leaving it at room temperature}}\n";
        assertThat(changed(step, "")).singleElement().satisfies(d -> {
            assertThat(d.subject()).isEqualTo("room-temperature");
            assertThat(d.after()).isEqualTo(new Value.Nothing());
        });
        assertThat(changed(step, step.replace("grade: N", "grade: B")))
                .extracting(Difference::what)
                .containsExactly(What.STEP_GRADE);
        assertThat(changed(step, step + step.replace("room-temperature", "dry-ice")))
                .singleElement()
                .satisfies(d -> assertThat(d.before()).isEqualTo(new Value.Nothing()));
        var moved = TEXT.replace(step, "") + step;
        assertThat(Differences.between(BEFORE, ProcedureReader.read(moved).orThrow()))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.what()).isEqualTo(What.STEP_PLACE));
    }

    @Test
    void how_often_a_tube_may_be_thawed_is_told() {
        var text = Procedures.shippedText("aliquoting");
        var fewer = text.replace("at-most: 3, beyond: warn", "at-most: 1, beyond: refuse");
        assertThat(Differences.between(
                        ProcedureReader.read(text).orThrow(),
                        ProcedureReader.read(fewer).orThrow()))
                .extracting(Difference::what)
                .containsExactly(What.THAWS, What.THAWS_BEYOND);
    }

    @Test
    void training_that_is_asked_for_is_told() {
        var asking = ProcedureReader.read(TEXT + "training: {required: warn, valid-months: 24}\n")
                .orThrow();
        assertThat(Differences.between(BEFORE, asking))
                .extracting(Difference::what)
                .containsExactly(What.TRAINING, What.TRAINING_VALID);
    }
}
