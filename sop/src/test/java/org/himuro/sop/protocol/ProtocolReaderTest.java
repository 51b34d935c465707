package org.himuro.sop.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.himuro.sop.document.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C1")
class ProtocolReaderTest {
    private static final Set<String> PROCEDURES = Set.of("blood-normal", "fresh-frozen-tissue");
    private static final String TRIO = Protocols.shippedText("hereditary-trio");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void the_shipped_pair_wants_a_normal_first_and_a_fresh_frozen_tumour() {
        var pair = Protocols.shipped().inForce("tumour-normal-pair", TODAY).orElseThrow();
        assertThat(pair.specimens()).extracting(WantedSpecimen::role).containsExactly(Role.NORMAL, Role.TUMOUR);
        assertThat(pair.specimens().getFirst().materials()).first().isEqualTo(SpecimenMaterial.BLOOD);
        assertThat(pair.specimens().getFirst().reason()).isPresent();
        assertThat(pair.specimens().getLast().materials()).containsExactly(SpecimenMaterial.TUMOUR_TISSUE);
    }

    @Test
    void the_shipped_trio_wants_both_parents_and_leaves_siblings_open() {
        var trio = Protocols.shipped().inForce("hereditary-trio", TODAY).orElseThrow();
        assertThat(trio.specimens())
                .filteredOn(WantedSpecimen::required)
                .extracting(WantedSpecimen::whose)
                .containsExactly(Whose.DONOR, Whose.DONOR, Whose.MOTHER, Whose.FATHER);
        assertThat(trio.specimen("sibling"))
                .hasValueSatisfying(s -> assertThat(s.required()).isFalse());
    }

    @Test
    void all_faults_come_at_once_with_path_line_and_code() {
        var yaml = """
                protocol: Pair
                version: 0
                title: {ja: ペア}
                source: none
                effective: {from: soon}
                for: {cohorts: [common], cancers: {ja: 全, en: All}}
                specimens:
                  - {id: a, who: uncle, role: normal, materials: [hair], tubes: 0, required: perhaps, order: 1, colour: red}
                """;
        assertThat(ProtocolReader.read(yaml, PROCEDURES).faults())
                .extracting(f -> f.path() + " " + f.line() + " " + f.code())
                .contains(
                        "protocol 1 not-allowed",
                        "version 2 not-allowed",
                        "title.en 3 missing",
                        "effective.from 5 not-a-date",
                        "for.cohorts[0] 6 not-allowed",
                        "specimens[0].who 8 not-allowed",
                        "specimens[0].materials[0] 8 not-allowed",
                        "specimens[0].tubes 8 not-allowed",
                        "specimens[0].required 8 not-allowed",
                        "specimens[0].procedure 8 missing",
                        "specimens[0].colour 8 unknown-key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cohorts: [hereditary, paediatric] | cohorts: [] | no-cohort",
                "id: sibling | id: father | duplicate-id",
                "who: mother | who: donor | material-twice",
                "materials: [tumour-tissue] | materials: [] | no-material",
                "materials: [tumour-tissue] | materials: [blood] | material-twice",
                "'who: mother\n    role: normal' | 'who: mother\n    role: tumour' | tumour-of-relative",
                "'required: true\n    order: 1' | 'required: true\n    order: 9' | normal-after-tumour",
                "procedure: fresh-frozen-tissue | procedure: by-heart | unknown-procedure",
                "'required: true' | 'required: false' | nothing-required",
                "effective: {from: 2026-04-01} | 'effective: {from: 2026-04-01, to: 2026-03-31}' | ends-before-it-begins"
            })
    void a_protocol_that_contradicts_itself_is_refused(String passage, String replacement, String code) {
        var right = passage.replace("\\n", "\n");
        assertThat(TRIO).contains(right);
        assertThat(ProtocolReader.read(TRIO.replace(right, replacement.replace("\\n", "\n")), PROCEDURES)
                        .faults())
                .extracting(Fault::code)
                .contains(code);
    }

    @Test
    void a_case_follows_the_protocol_that_names_its_project_else_the_one_for_its_kind() {
        var own = sound(own("for-hb", "{projects: [HB], kinds: [surgery]}"));
        assertThat(own.standard("HB", Occasion.SURGERY, TODAY))
                .hasValueSatisfying(p -> assertThat(p.version().id()).isEqualTo("for-hb"));
        assertThat(own.standard("WG", Occasion.SURGERY, TODAY))
                .hasValueSatisfying(p -> assertThat(p.version().id()).isEqualTo("tumour-normal-pair"));
        assertThat(own.standard("HB", Occasion.BLOOD_DRAW, TODAY))
                .hasValueSatisfying(p -> assertThat(p.version().id()).isEqualTo("normal-only"));
    }

    @Test
    void the_version_in_force_is_that_of_the_day() {
        var next = sound(own("tumour-normal-pair", "{kinds: [surgery, biopsy]}")
                .replace("version: 1", "version: 2")
                .replace("2026-04-01", "2027-01-01"));
        assertThat(version(next, "2026-12-31")).isEqualTo(1);
        assertThat(version(next, "2027-01-01")).isEqualTo(2);
        assertThat(next.standard("WG", Occasion.SURGERY, LocalDate.parse("2027-01-01")))
                .hasValueSatisfying(p -> assertThat(p.version().version()).isEqualTo(2));
        assertThat(next.inForce("tumour-normal-pair", LocalDate.parse("2026-03-31")))
                .isEmpty();
    }

    @Test
    void two_protocols_cannot_both_be_the_default_nor_share_a_version() {
        assertThat(Protocols.shippedWith(own("mine", "{kinds: [surgery]}")).faults())
                .extracting(Fault::code)
                .containsExactly("default-taken");
        assertThat(Protocols.shippedWith(own("normal-only", "{kinds: [blood-draw]}"))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("version-taken");
    }

    private static int version(Protocols protocols, String day) {
        return protocols
                .inForce("tumour-normal-pair", LocalDate.parse(day))
                .orElseThrow()
                .version()
                .version();
    }

    private static Protocols sound(String yaml) {
        return Protocols.shippedWith(yaml).orThrow();
    }

    private static String own(String id, String standard) {
        return """
                protocols:
                  - protocol: %s
                    version: 1
                    title: {ja: 自施設, en: Our own}
                    source: our board
                    effective: {from: 2026-04-01}
                    for: {cohorts: [rare], cancers: {ja: 肉腫, en: Sarcoma}}
                    default: %s
                    specimens:
                      - {id: tumour, who: donor, role: tumour, materials: [tumour-tissue], tubes: 2, required: true, order: 1,
                         container: {ja: 管, en: Tube}, procedure: fresh-frozen-tissue, retention: {ja: 自施設, en: Here}, deviation: counts-not}
                """.formatted(id, standard);
    }
}
