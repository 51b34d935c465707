package org.himuro.sop.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.himuro.sop.acceptance.AssayKind;
import org.himuro.sop.document.Fault;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.receipt.ReceiptVerdict.Line;
import org.himuro.sop.receipt.ReceiptVerdict.Outcome;
import org.himuro.sop.receipt.ReceiptVerdict.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("H3")
class ReceiptInspectionTest {
    private static final ReceiptRules EXAMPLE =
            ReceiptRulesReader.read(ReceiptRules.exampleText()).orThrow();

    @ParameterizedTest
    @CsvSource({
        // volume, concentration, A260/280, DIN
        "10, 100, 1.8, 7, ACCEPT",
        "9.999, 110, 1.8, 7, REJECT",
        "10, 99.999, 1.8, 7, REJECT",
        "10, 1000, 2.1, 10, ACCEPT",
        "10, 1000.001, 2.1, 10, CONDITIONAL",
        "20, 50, 1.8, 7, ACCEPT",
        "20, 49.999, 1.8, 7, REJECT",
        "20, 50, 1.799, 7, CONDITIONAL",
        "20, 50, 2.101, 7, CONDITIONAL",
        "20, 50, 1.8, 6.999, CONDITIONAL",
        "20, 50, 1.8, , UNDETERMINED",
        "20, 50, , 7, UNDETERMINED",
        "20, , 1.8, 7, UNDETERMINED",
        ", 50, 1.8, 7, UNDETERMINED",
        "9, , , , REJECT",
        "20, 50, 1.7, , UNDETERMINED",
        ", , , , UNDETERMINED"
    })
    void dna_for_a_genome_is_judged_at_each_limit(
            String volume, String concentration, String purity, String din, Result expected) {
        var found = new ArrayList<Found>();
        found(found, Measure.VOLUME, volume);
        found(found, Measure.CONCENTRATION, concentration);
        found(found, Measure.A260_280, purity);
        found(found, Measure.DIN, din);
        assertThat(dna(found).result()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"7.001, ACCEPT", "7, REJECT", "6.9, REJECT"})
    void rna_must_be_above_its_limit(String rin, Result expected) {
        var found = List.of(value(Measure.VOLUME, "30", false), value(Measure.RIN, rin, false));
        var verdict = ReceiptInspection.judge(EXAMPLE, AssayKind.RNA_SEQ, SpecimenMaterial.RNA, found);
        assertThat(verdict.result()).isEqualTo(expected);
    }

    @Test
    void a_concentration_by_a_method_that_does_not_count_accepts_nothing_and_its_value_is_kept() {
        var verdict = dna(List.of(
                value(Measure.VOLUME, "20", false),
                value(Measure.CONCENTRATION, "80", false),
                value(Measure.A260_280, "1.9", false),
                value(Measure.DIN, "8", false)));
        assertThat(verdict.result()).isEqualTo(Result.UNDETERMINED);
        assertThat(verdict.lines().stream()
                        .filter(l -> l.outcome() == Outcome.METHOD_DOES_NOT_COUNT)
                        .map(l -> l.limit().measure() + " "
                                + l.value().orElseThrow().stripTrailingZeros().toPlainString()))
                .containsExactly("CONCENTRATION 80", "TOTAL_MASS 1600");
    }

    @Test
    void every_limit_says_its_reason_not_only_the_first() {
        var verdict = dna(List.of(
                value(Measure.VOLUME, "5", false),
                value(Measure.CONCENTRATION, "2", true),
                value(Measure.A260_280, "1.2", false)));
        assertThat(verdict.lines().stream().map(Line::outcome))
                .containsExactly(
                        Outcome.MISSED,
                        Outcome.KEPT,
                        Outcome.MISSED,
                        Outcome.MISSED,
                        Outcome.KEPT,
                        Outcome.NOT_MEASURED);
    }

    @ParameterizedTest
    @EnumSource(SpecimenMaterial.class)
    void what_the_rules_do_not_cover_is_never_accepted(SpecimenMaterial material) {
        var found =
                Arrays.stream(Measure.values()).map(m -> value(m, "8", true)).toList();
        var none = new ReceiptRules(EXAMPLE.title(), "none", false, List.of());
        assertThat(ReceiptInspection.judge(none, AssayKind.WGS_TUMOUR, material, found)
                        .result())
                .isEqualTo(Result.UNDETERMINED);
    }

    /** Whatever is left out: less measured never makes a tube better, and nothing unmeasured is accepted. */
    @Test
    void leaving_measurements_out_never_accepts() {
        var all = List.of(
                value(Measure.VOLUME, "20", false),
                value(Measure.CONCENTRATION, "80", true),
                value(Measure.A260_280, "1.9", false),
                value(Measure.DIN, "8", false));
        assertThat(dna(all).result()).isEqualTo(Result.ACCEPT);
        for (int subset = 0; subset < 15; subset++) {
            var some = new ArrayList<Found>();
            for (int i = 0; i < all.size(); i++) {
                if ((subset >> i & 1) == 1) {
                    some.add(all.get(i));
                }
            }
            assertThat(dna(some).result()).as("%s", some).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    void a_document_with_faults_names_all_of_them() {
        var faults = ReceiptRulesReader.read("""
                title: {ja: 検査, en: Rules}
                source: ours
                example: maybe
                limits:
                  - {assay: wgs-tumour, material: dna, measure: din, comparison: at-least, threshold: 70, missed: reject}
                  - {assay: wgs-tumour, material: dna, measure: din, comparison: at-least, threshold: 7, missed: reject}
                  - {assay: exome, material: dna, measure: rin, comparison: near, threshold: x, missed: reject, fluorometric: true}
                """).faults();
        assertThat(faults)
                .extracting(Fault::path, Fault::code)
                .contains(
                        tuple("example", "not-allowed"),
                        tuple("limits[0].threshold", "not-plausible"),
                        tuple("limits", "duplicate-limit"),
                        tuple("limits[2].assay", "not-allowed"),
                        tuple("limits[2].comparison", "not-allowed"),
                        tuple("limits[2].threshold", "not-a-number"),
                        tuple("limits[2].fluorometric", "not-allowed"));
    }

    private static ReceiptVerdict dna(List<Found> found) {
        return ReceiptInspection.judge(EXAMPLE, AssayKind.WGS_TUMOUR, SpecimenMaterial.DNA, found);
    }

    private static void found(List<Found> found, Measure measure, @Nullable String text) {
        if (text != null) {
            found.add(value(measure, text, measure == Measure.CONCENTRATION));
        }
    }

    private static Found value(Measure measure, String text, boolean fluorometric) {
        return new Found(measure, new BigDecimal(text), fluorometric);
    }
}
