package org.himuro.lims.intake.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.intake.model.Lists.checked;
import static org.himuro.lims.intake.model.Lists.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list is checked as a whole: each line, the lines among each other, all against the bank. */
@Tag("X5")
@Tag("S19")
class TubeCheckTest {
    private static final String GOOD = "T1,100,血液,K1,A2,2019/4/1,2019/4/2,500,,,";

    @Test
    void a_list_without_fault_may_be_taken() {
        var found = checked(GOOD, "T2,100,DNA,K1,A3,不明,,1.5 mL,T1,,");
        assertThat(codes(found)).isEmpty();
        assertThat(found.isFaultless()).isTrue();
        assertThat(List.of(found.tubes(), found.donors(), found.children(), found.withoutDate()))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void every_fault_of_every_line_is_said_at_once_with_line_and_column() {
        var found = checked(
                "T 1,山田太郎,木片,K1,,4/1/2019,2030/1/1,lots,,同意書 A,第x版", GOOD, "T3,100,血液,K1,A4,2019/4/2,2019/3/1,5,,,");
        assertThat(codes(found))
                .containsExactlyInAnyOrder(
                        "2 IMPORT_CODE_NOT_PRINTABLE",
                        "2 IMPORT_DONOR_NO_NUMBER",
                        "2 IMPORT_WORD_UNKNOWN",
                        "2 IMPORT_HALF_A_PLACE",
                        "2 IMPORT_DATE_ORDER",
                        "2 IMPORT_DATE_AHEAD",
                        "2 IMPORT_AMOUNT_NOT_UNDERSTOOD",
                        "2 IMPORT_FORM_NOT_UNDERSTOOD",
                        "2 IMPORT_VERSION_NOT_UNDERSTOOD",
                        "4 IMPORT_FROZEN_BEFORE_COLLECTED");
        assertThat(found.faults())
                .filteredOn(f -> f.reason().code().equals("IMPORT_DONOR_NO_NUMBER"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.column()).isEqualTo("患者番号");
                    assertThat(f.reason().args()).as("a name is never repeated").containsExactly("****");
                });
    }

    @Test
    void the_same_old_number_twice_names_both_lines() {
        var found = checked(GOOD, "T1,100,血液,K1,A3,,,,,,");
        assertThat(codes(found)).containsExactly("3 IMPORT_TWICE_IN_LIST");
        assertThat(found.faults().getFirst().reason().args()).containsExactly("T1", "2");
    }

    @Test
    void no_position_is_given_twice_none_outside_its_box_none_that_is_taken() {
        var found = checked(
                GOOD,
                "T2,100,血液,K1,A-02,,,,,,",
                "T3,100,血液,K1,A1,,,,,,",
                "T4,100,血液,K1,J1,,,,,,",
                "T5,100,血液,K1,A10,,,,,,");
        assertThat(codes(found))
                .containsExactly(
                        "3 IMPORT_CELL_TWICE", "4 IMPORT_CELL_TAKEN", "5 IMPORT_NO_SUCH_CELL", "6 IMPORT_NO_SUCH_CELL");
    }

    @Test
    void a_box_is_the_sites_own_or_is_built_where_that_was_asked_for() {
        var lines = new String[] {
            "T1,100,血液,NEW,A1,,,,,,",
            "T2,100,血液,ELSEWHERE,A1,,,,,,",
            "T3,100,血液,GONE,A1,,,,,,",
            "T4,100,血液,ROOM,A1,,,,,,"
        };
        assertThat(codes(checked(lines)))
                .containsExactly(
                        "2 IMPORT_BOX_UNKNOWN",
                        "3 IMPORT_BOX_UNKNOWN",
                        "4 IMPORT_BOX_NOT_USABLE",
                        "5 IMPORT_NOT_FOR_TUBES");
        var check = Lists.check(Lists.mapping(10, 10), Lists.rows(lines[0], lines[1], "T5,100,血液,NEW,J10,,,,,,"));
        assertThat(codes(check.against(Lists.bank()))).containsExactly("3 IMPORT_CODE_IN_BANK");
        assertThat(check.newBoxes()).extracting(PlaceLine::code).containsExactly("NEW");
    }

    @Test
    void a_parent_is_in_the_list_or_in_the_bank_of_the_same_donor_and_never_itself() {
        var found = checked(
                "T1,100,DNA,,,,,,P9,,",
                "T2,100,DNA,,,,,,T1,,",
                "T3,200,DNA,,,,,,T1,,",
                "T4,200,DNA,,,,,,P9,,",
                "T5,100,DNA,,,,,,NOWHERE,,",
                "T6,100,DNA,,,,,,T7,,",
                "T7,100,DNA,,,,,,T6,,",
                "T8,100,DNA,,,,,,T8,,",
                "T9,100,DNA,,,,,,T7,,");
        assertThat(codes(found))
                .containsExactly(
                        "4 IMPORT_PARENT_OF_OTHER",
                        "5 IMPORT_PARENT_OF_OTHER",
                        "6 IMPORT_PARENT_UNKNOWN",
                        "7 IMPORT_PARENTS_IN_A_RING",
                        "8 IMPORT_PARENTS_IN_A_RING",
                        "9 IMPORT_PARENTS_IN_A_RING",
                        "10 IMPORT_PARENTS_IN_A_RING");
    }

    @Test
    void codes_that_are_on_a_tube_already_and_donors_who_withdrew_are_said() {
        assertThat(codes(checked("TAKEN,100,血液,,,,,,,,", "T2,666,血液,,,,,,,,", "T3,666,血液,,,,,,,,")))
                .containsExactly("2 IMPORT_CODE_IN_BANK", "3 IMPORT_WITHDRAWN");
    }

    @Test
    void parents_are_taken_before_their_children_wherever_they_stand() {
        var rows = Lists.rows("T3,100,DNA,,,,,,T2,,", "T2,100,DNA,,,,,,T1,,", "T1,100,血液,,,,,,,,");
        var check = Lists.check(Lists.mapping(), rows);
        assertThat(check.against(Lists.bank()).isFaultless()).isTrue();
        assertThat(List.of(check.depth(0), check.depth(1), check.depth(2))).containsExactly(2, 1, 0);
    }

    @Test
    void depths_are_those_of_a_walk_up_in_any_forest() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(40);
            var parents = random.ints(n, -1, n).toArray();
            var depths = Ancestry.depths(parents);
            for (int i = 0; i < n; i++) {
                int steps = 0;
                int at = i;
                while (parents[at] >= 0 && steps <= n) {
                    at = parents[at];
                    steps++;
                }
                assertThat(depths[i]).as("seed %d", seed).isEqualTo(steps > n ? Ancestry.ROUND : steps);
            }
        }
    }

    @Test
    void an_old_number_gets_a_prefix_and_stays_as_alias() {
        var plain = Lists.mapping();
        var mapping = new IntakeMapping(
                plain.kind(), "", 1, plain.columns(), plain.words(), plain.scheme(), 0, 0, "NCH-", true, "f", 0, "WG");
        var rows = Lists.rows(GOOD);
        var check = Lists.check(mapping, rows);
        assertThat(check.against(Lists.bank()).isFaultless()).isTrue();
        var line = check.taken(rows.getFirst()).orElseThrow();
        assertThat(line.code()).isEqualTo("NCH-T1");
        assertThat(line.aliases()).containsExactly("T1");
        assertThat(line.cell()).isEqualTo("A02");
        assertThat(line.collectedOff()).isEqualTo(43_200);
    }

    @Test
    void an_error_of_the_spreadsheet_is_no_value() {
        var row = new TableRow(
                2,
                List.of(new org.himuro.integrations.table.TableCell(
                        "#N/A", org.himuro.integrations.table.TableCell.Kind.ERROR, true)),
                false);
        assertThat(codes(Lists.check(Lists.mapping(), List.of(row)).against(Lists.bank())))
                .contains("2 IMPORT_CELL_ERROR");
    }

    @Test
    void a_tube_of_which_nobody_knows_the_number_has_none() {
        assertThat(codes(checked("不明,100,血液,,,,,,,,", ",100,血液,,,,,,,,")))
                .containsExactly("2 IMPORT_CODE_MISSING", "3 IMPORT_CODE_MISSING");
    }

    @Test
    void an_empty_list_is_a_fault() {
        assertThat(codes(checked())).containsExactly("0 IMPORT_NO_LINES");
    }

    @Test
    void of_endless_faults_all_are_counted_and_enough_are_listed() {
        var lines = new String[Faults.MOST + 10];
        java.util.Arrays.fill(lines, ",,,,,,,,,,x");
        var found = checked(lines);
        assertThat(found.faultCount()).isGreaterThan(Faults.MOST);
        assertThat(found.faults()).hasSize(Faults.MOST);
    }

    @Test
    void titles_propose_what_the_columns_say() {
        var mapping = Lists.mapping();
        assertThat(mapping.columns()).hasSize(11);
        assertThat(mapping.column(ImportField.DONOR).map(IntakeMapping.Column::number))
                .isEqualTo(Optional.of(2));
        assertThat(Lists.material(mapping, "凍結組織")).isEqualTo(Material.TUMOUR_TISSUE);
        var rows = Lists.rows("凍結検体台帳,,", "作成 2019/4/1,,", "Sample ID,Patient ID,Sample type", "S1,1,blood");
        assertThat(MappingGuess.headerRow(rows, BankFileKind.TUBES)).isEqualTo(4);
    }

    @Test
    void a_mapping_is_kept_as_text_and_found_by_the_titles_wherever_they_moved() {
        var mapping = IntakeMapping.of(Lists.mapping().json());
        assertThat(mapping).isEqualTo(Lists.mapping());
        assertThat(mapping.faults()).isEmpty();
        var moved = new java.util.ArrayList<>(Lists.TITLES.reversed());
        assertThat(MappingGuess.fits(mapping, moved)).isTrue();
        assertThat(ListColumns.of(mapping, moved).at().get(ImportField.OLD_NUMBER))
                .isEqualTo(10);
    }

    @Test
    void places_are_built_from_the_outside_in() {
        var titles = List.of("コード", "種類", "行", "列", "温度", "設置場所", "格納位置");
        var guess = MappingGuess.of(BankFileKind.PLACES, "", 1, titles, Set.of(), List.of("A1"));
        var check = new PlaceCheck(guess, ListColumns.of(guess, titles));
        Lists.rows(
                        "B1,箱,9,9,,R1,A1",
                        "R1,ラック,4,4,,F1,A1",
                        "F1,超低温槽,4,4,-80℃,,",
                        "B2,箱,9,9,,R1,A01",
                        "B3,箱,9,9,,R1,E1",
                        "X1,ラック,4,4,,B1,A1",
                        "B4,hut,9,,hot,NOWHERE,")
                .forEach(check::row);
        var bank = new BankKnown(Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Set.of(), true);
        assertThat(codes(check.against(bank)))
                .containsExactly(
                        "5 IMPORT_CELL_TWICE",
                        "6 IMPORT_NO_SUCH_CELL",
                        "7 IMPORT_DOES_NOT_FIT",
                        "8 IMPORT_TYPE_UNKNOWN",
                        "8 IMPORT_SHAPE_HALF",
                        "8 IMPORT_TEMPERATURE_UNKNOWN");
        var right = new PlaceCheck(guess, ListColumns.of(guess, titles));
        Lists.rows("B1,箱,9,9,,R1,A1", "R1,ラック,4,4,,F1,A1", "F1,超低温槽,4,4,-80℃,,").forEach(right::row);
        assertThat(right.against(bank).isFaultless()).isTrue();
        assertThat(right.taken(bank)).extracting(PlaceLine::code).containsExactly("F1", "R1", "B1");
    }
}
