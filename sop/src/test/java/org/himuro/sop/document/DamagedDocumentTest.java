package org.himuro.sop.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.himuro.sop.acceptance.RuleSet;
import org.himuro.sop.acceptance.RuleSetReader;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;
import org.himuro.sop.protocol.ProtocolReader;
import org.himuro.sop.protocol.Protocols;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sound documents, damaged at random: the reader answers with faults or a value, and never throws. */
@Tag("E6")
class DamagedDocumentTest {
    private static final int CASES = 1_500;
    private static final List<String> DEBRIS = List.of(
            "",
            " ",
            "\n",
            "-",
            ":",
            "{",
            "}",
            "[",
            "]",
            "'",
            "\"",
            "#",
            "&a",
            "*a",
            "!!int",
            "|",
            "~",
            "\t",
            "0",
            "-1",
            "PT",
            "9".repeat(40),
            "凍");

    @Test
    void a_damaged_procedure_never_breaks_the_reader() {
        damage(Procedures.shippedText("fresh-frozen-tissue"), ProcedureReader::read);
        damage(Procedures.shippedText("ffpe-clinical"), ProcedureReader::read);
    }

    @Test
    void a_damaged_protocol_never_breaks_the_reader() {
        damage(Protocols.shippedText("hereditary-trio"), yaml -> ProtocolReader.read(yaml, Set.of("blood-normal")));
        damage("protocols: [{version: 1}]", Protocols::shippedWith);
    }

    @Test
    void a_damaged_rule_set_never_breaks_the_reader() {
        damage(RuleSet.shippedText(RuleSet.Method.STANDARD), RuleSetReader::read);
    }

    @Test
    void a_procedure_cut_off_anywhere_before_its_steps_is_never_sound() {
        var text = Procedures.shippedText("fresh-frozen-tissue");
        for (var end = 0; end < text.indexOf("steps:"); end += 7) {
            assertThat(ProcedureReader.read(text.substring(0, end)).faults())
                    .as("cut at %d", end)
                    .isNotEmpty();
        }
    }

    private static void damage(String text, Consumer<String> reader) {
        var seed = Seed.printed();
        var random = seed.random();
        for (var i = 0; i < CASES; i++) {
            var damaged = damaged(text, random);
            assertThatCode(() -> reader.accept(damaged))
                    .as("%s: %s", seed, damaged)
                    .doesNotThrowAnyException();
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (var wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
            var from = random.nextInt(damaged.length());
            var to = Math.min(damaged.length(), from + random.nextInt(12));
            damaged.replace(from, to, DEBRIS.get(random.nextInt(DEBRIS.size())));
        }
        return damaged.toString();
    }
}
