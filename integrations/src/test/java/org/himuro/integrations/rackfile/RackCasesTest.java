package org.himuro.integrations.rackfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.integrations.Cases;
import org.himuro.integrations.Reading;
import org.himuro.integrations.rackfile.RackCell.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L5")
class RackCasesTest {

    private static Reading<RackReading> reading(String path) {
        return RackFileReader.read(Cases.bytes("rackfiles/" + path), path);
    }

    private static Map<String, String> codesOf(RackReading rack) {
        return rack.cells().stream()
                .filter(c -> c.code().isPresent())
                .collect(Collectors.toMap(
                        c -> c.position().label(), c -> c.code().orElseThrow()));
    }

    @Test
    void the_trakmate_rack_holds_15_tubes_and_81_empty_positions() {
        var rack = read(reading("thelma/parsers/rackscanning/valid_file.txt"));
        assertThat(rack.rackCode()).contains("02498606");
        assertThat(rack.readAt()).contains(LocalDateTime.of(2012, 8, 23, 13, 42, 1));
        assertThat(rack.count(State.CODE)).isEqualTo(15);
        assertThat(rack.count(State.EMPTY)).isEqualTo(81);
        assertThat(codesOf(rack)).containsEntry("A1", "1034998087").containsEntry("H7", "1002852796");
    }

    @Test
    void a_position_given_twice_is_refused_and_a_missing_time_is_not() {
        assertThat(codes(reading("thelma/parsers/rackscanning/duplicate_position.txt")))
                .contains("4 position-duplicate");
        assertThat(refused(reading("thelma/parsers/rackscanning/duplicate_position.txt")))
                .isTrue();
        var noTime = reading("thelma/parsers/rackscanning/missing_timestamp.txt");
        assertThat(read(noTime).readAt()).isEmpty();
        assertThat(codes(noTime)).contains("0 timestamp-missing");
    }

    @Test
    void the_fluidx_racks_have_96_codes_and_3_codes_with_45_unread() {
        assertThat(read(reading("sanger-wrangler/files/DN_96_valid.csv")).count(State.CODE))
                .isEqualTo(96);
        var rack48 = read(reading("sanger-wrangler/files/DN_48_no_read.csv"));
        assertThat(rack48.geometry()).isEqualTo(new Geometry(6, 8));
        assertThat(rack48.count(State.UNREAD)).isEqualTo(45);
        assertThat(codesOf(rack48)).containsEntry("F8", "FR05653801").hasSize(3);
    }

    @Test
    void the_visionmate_rack_has_its_tubes_where_its_makers_test_says() {
        var codes = codesOf(read(reading("visionmate/ScanTest-line46.txt")));
        assertThat(codes)
                .hasSize(96)
                .containsEntry("A1", "0188137823")
                .containsEntry("C1", "0188137799")
                .containsEntry("F12", "0188137763");
    }

    @Test
    void the_aliquoting_file_and_the_picker_log_tell_their_target_rack() {
        var tecan = read(reading("cbsr-biobank/tecan/ohs_tecan.csv"));
        assertThat(tecan.rackCode()).contains("Buffy1201");
        assertThat(tecan.readAt()).contains(LocalDateTime.of(2012, 9, 11, 14, 14, 6));
        assertThat(codesOf(tecan)).containsExactly(Map.entry("A3", "02OHS1423"));
        var moves = read(reading("thelma/parsers/tubehandler/valid_file.txt"));
        assertThat(moves.rackCode()).contains("09999999");
        assertThat(codesOf(moves)).containsOnly(Map.entry("C4", "10001"), Map.entry("C5", "10002"));
    }
}
