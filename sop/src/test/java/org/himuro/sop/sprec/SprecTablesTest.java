package org.himuro.sop.sprec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables themselves: complete by count, without gap or overlap. */
@Tag("C6")
class SprecTablesTest {
    private static final SprecTables V2 = SprecTables.v2();

    @Test
    void each_table_has_all_codes_of_version_two_once() {
        assertThat(V2.version()).isEqualTo("2.0");
        assertThat(V2.fluidTypes()).hasSize(34);
        assertThat(V2.fluidContainers()).hasSize(27);
        assertThat(V2.solidTypes()).hasSize(10);
        assertThat(V2.collections()).hasSize(18);
        assertThat(V2.fixations()).hasSize(14);
        for (var table :
                List.of(V2.fluidTypes(), V2.fluidContainers(), V2.solidTypes(), V2.collections(), V2.fixations())) {
            assertThat(table)
                    .extracting(SprecTables.Meaning::code)
                    .doesNotHaveDuplicates()
                    .allMatch(c -> c.matches("[A-Z0-9]{3}"));
        }
    }

    @Test
    void each_timed_table_has_all_its_letters_once() {
        assertThat(letters(V2.preCentrifugation())).isEqualTo("ABCDEFGHIJKLMNOXZ");
        assertThat(letters(V2.postCentrifugation())).isEqualTo("ABCDEFGHIJNXZ");
        assertThat(letters(V2.ischaemia())).isEqualTo("ABCDEFNXZ");
        assertThat(letters(V2.fixationTimes())).isEqualTo("ABCDEFGNXZ");
        assertThat(joined(
                        V2.centrifugation().rows().stream().map(SprecTables.SpinRow::code),
                        V2.centrifugation().special()))
                .isEqualTo("ABCDEFGHIJMNXZ");
        assertThat(joined(
                        V2.storage().places().stream().map(SprecTables.Place::code),
                        V2.storage().special()))
                .isEqualTo("ABCDEFGHIJKLMNOPQRSTVWXYZ");
    }

    @Test
    void bins_of_one_temperature_follow_each_other_without_gap_or_overlap() {
        for (var table : List.of(
                V2.preCentrifugation(), V2.postCentrifugation(), V2.ischaemia(), V2.fixationTimes(), V2.autopsy())) {
            var bands = new HashSet<>(
                    table.bins().stream().map(SprecTables.Bin::band).toList());
            for (var band : bands) {
                var end = Optional.of(Duration.ZERO);
                for (var bin :
                        table.bins().stream().filter(b -> b.band().equals(band)).toList()) {
                    assertThat(end).contains(bin.from());
                    end = bin.below();
                }
            }
        }
    }

    @Test
    void no_place_of_storage_has_two_letters() {
        var pairs = V2.storage().places().stream()
                .flatMap(place -> place.conditions().stream().map(condition -> place.container() + " " + condition))
                .toList();
        assertThat(pairs).doesNotHaveDuplicates().hasSize(25);
    }

    private static String letters(SprecTables.Bins table) {
        return joined(table.bins().stream().map(SprecTables.Bin::code), table.special());
    }

    private static String joined(Stream<String> codes, SprecTables.Special special) {
        var specials = Stream.of(special.unknown(), special.notApplicable(), special.other())
                .flatMap(Optional::stream);
        return String.join("", Stream.concat(codes, specials).sorted().toList());
    }
}
