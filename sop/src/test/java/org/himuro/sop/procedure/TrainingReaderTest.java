package org.himuro.sop.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.himuro.sop.document.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E6")
class TrainingReaderTest {
    private static final String FROZEN = Procedures.shippedText("fresh-frozen-tissue");

    @Test
    void a_procedure_says_what_happens_to_whom_and_how_long_training_holds() {
        var rule = ProcedureReader.read(
                        FROZEN
                                + "training: {required: refuse, by: trainer, valid-months: 24, notice-days: 60, from-version: 2}\n")
                .orThrow()
                .training();
        assertThat(rule)
                .isEqualTo(new TrainingRule(
                        TrainingRule.Required.REFUSE, TrainingRule.By.TRAINER, Optional.of(24), 60, 2));
    }

    @Test
    void a_procedure_that_says_nothing_asks_for_nothing() {
        assertThat(ProcedureReader.read(FROZEN).orThrow().training()).isEqualTo(TrainingRule.none(3));
    }

    @Test
    void all_its_faults_come_at_once() {
        var faults = ProcedureReader.read(
                        FROZEN
                                + "training: {required: perhaps, by: reading, valid-months: 0, notice-days: 9999, from-version: 7, who: x}\n")
                .faults();
        assertThat(faults)
                .extracting(f -> f.path() + " " + f.code())
                .containsExactlyInAnyOrder(
                        "training.who unknown-key",
                        "training.required not-allowed",
                        "training.valid-months not-allowed",
                        "training.notice-days not-allowed",
                        "training.from-version trainer-only",
                        "training.from-version version-ahead");
        assertThat(faults).extracting(Fault::expected).contains("one of none, warn, refuse");
    }
}
