package org.himuro.sop.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.himuro.sop.document.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E6")
class ProcedureReaderTest {
    private static final String FROZEN = Procedures.shippedText("fresh-frozen-tissue");

    @Test
    void the_shipped_procedure_says_thirty_minutes_and_three_hours() {
        var procedure = ProcedureReader.read(FROZEN).orThrow();
        assertThat(procedure.version()).hasToString("fresh-frozen-tissue v3");
        var clock = procedure.clock().orElseThrow();
        assertThat(clock.origin()).isEqualTo(Clock.Origin.SAMPLED);
        assertThat(clock.direct().within()).isEqualTo(Duration.ofMinutes(30));
        var fallback = clock.fallback().orElseThrow();
        assertThat(fallback.within()).isEqualTo(Duration.ofHours(3));
        assertThat(fallback.reasonRequired()).isTrue();
        assertThat(fallback.hold()).isEqualTo(new Clock.Hold(new BigDecimal("2"), new BigDecimal("8")));
        assertThat(procedure.steps())
                .extracting(Step::grade)
                .contains(Grade.values()[0], Grade.A, Grade.B, Grade.N, Grade.L);
    }

    @Test
    void all_shipped_procedures_are_sound_and_carry_both_languages() {
        for (var procedure : Procedures.shipped().all()) {
            assertThat(procedure.steps()).allSatisfy(step -> {
                assertThat(step.text().ja()).isNotBlank();
                assertThat(step.text().en()).isNotBlank();
            });
        }
        assertThat(Procedures.shipped().all()).hasSize(6);
    }

    @Test
    @Tag("W3")
    void how_often_a_tube_may_be_thawed_is_read_with_all_its_faults() {
        var extraction = Procedures.shippedText("dna-extraction");
        var limit = ProcedureReader.read(extraction).orThrow().freezeThaw().orElseThrow();
        assertThat(limit.beyond()).isEqualTo(FreezeThaw.Beyond.REFUSE);
        assertThat(limit.exceededBy(2)).isFalse();
        assertThat(limit.exceededBy(3)).isTrue();
        var wrong = extraction.replaceFirst(
                "freeze-thaw: \\{at-most: 2, beyond: refuse, grade: N",
                "freeze-thaw: {at-most: -1, beyond: perhaps, colour: red");
        assertThat(ProcedureReader.read(wrong).faults())
                .extracting(f -> f.path() + " " + f.code())
                .contains(
                        "freeze-thaw.at-most not-allowed",
                        "freeze-thaw.beyond not-allowed",
                        "freeze-thaw.grade missing",
                        "freeze-thaw.colour unknown-key");
    }

    @Test
    void all_faults_come_at_once_with_path_line_and_code() {
        var yaml = """
                procedure: Fresh Tissue
                version: 0
                title: {ja: 凍結}
                source: none
                effective: {from: 2026-13-01}
                clock:
                  origin: removed
                  direct: {within: 30 minutes}
                  colour: red
                steps: []
                """;
        var faults = ProcedureReader.read(yaml).faults();
        assertThat(faults)
                .extracting(f -> f.path() + " " + f.line() + " " + f.code())
                .contains(
                        "procedure 1 not-allowed",
                        "version 2 not-allowed",
                        "title.en 3 missing",
                        "effective.from 5 not-a-date",
                        "clock.origin 7 not-allowed",
                        "clock.direct.within 8 not-a-duration",
                        "clock.colour 7 unknown-key",
                        "steps 10 no-steps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin: PT30M | begin: PT31M | begins-after-first-limit",
                "limit: PT3H | limit: PT20M | limits-crossed",
                "celsius: [2, 8] | celsius: [8, 2] | not-a-range",
                "celsius: [2, 8] | celsius: [2] | not-a-range",
                "[PT20M, PT25M] | [PT25M, PT20M] | notices-out-of-order",
                "[PT20M, PT25M] | [PT20M, PT31M] | notices-out-of-order",
                "within: PT30M | within: PT0S | not-allowed",
                "within: PT30M | within: -PT30M | not-allowed",
                "within: PT30M | within: [PT30M] | not-a-scalar",
                "within: PT30M | 'within: PT30M, within: PT31M' | duplicate-key",
                "when: late-freezing, verdict: deviation | when: late-freezing, verdict: direct | verdict-not-of-finding",
                "when: missing-instant, verdict: undetermined | when: missing-instant, verdict: direct | verdict-not-of-finding",
                "when: late-chilling | when: late-freezing | finding-without-words",
                "id: hold | id: freeze | duplicate-id",
                "{from: 2026-04-01} | '{from: 2026-04-01, to: 2026-03-31}' | ends-before-it-begins",
                "reason: required | reason: perhaps | not-allowed",
                "grade: E | grade: C | not-allowed"
            })
    void a_procedure_that_contradicts_itself_is_refused(String passage, String replacement, String code) {
        assertThat(FROZEN).contains(passage);
        var faults = ProcedureReader.read(FROZEN.replace(passage, replacement)).faults();
        assertThat(faults).extracting(Fault::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[",
                "a: [",
                "- 1\n- 2",
                "null",
                "just words",
                "a: 1\n---\nb: 2",
                "\u0000",
                "&a [*a, *a]",
                "procedure: &x {a: *x}",
                "? {a: b}\n: c",
                "version: 99999999999999999999",
                "effective: {from: {from: 1}}"
            })
    void what_is_no_procedure_gives_faults_and_never_an_exception(String yaml) {
        assertThat(ProcedureReader.read(yaml).faults()).isNotEmpty();
    }

    @Test
    void deeply_nested_input_is_refused() {
        assertThat(ProcedureReader.read("[".repeat(100_000)).faults())
                .extracting(Fault::code)
                .containsExactly("not-yaml");
    }

    @Test
    void the_version_in_force_is_that_of_the_day_both_ends_included() {
        var third = ProcedureReader.read(FROZEN.replace("{from: 2026-04-01}", "{from: 2026-04-01, to: 2026-12-31}"))
                .orThrow();
        var fourth = ProcedureReader.read(
                        FROZEN.replace("version: 3", "version: 4").replace("2026-04-01", "2027-01-01"))
                .orThrow();
        var shelf = new Procedures(java.util.List.of(third, fourth));
        assertThat(shelf.inForce("fresh-frozen-tissue", LocalDate.parse("2026-03-31")))
                .isEmpty();
        assertThat(shelf.inForce("fresh-frozen-tissue", LocalDate.parse("2026-04-01")))
                .contains(third);
        assertThat(shelf.inForce("fresh-frozen-tissue", LocalDate.parse("2026-12-31")))
                .contains(third);
        assertThat(shelf.inForce("fresh-frozen-tissue", LocalDate.parse("2027-01-01")))
                .contains(fourth);
        assertThat(shelf.find(new ProcedureVersion("fresh-frozen-tissue", 4))).contains(fourth);
    }
}
