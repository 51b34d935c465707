package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import org.himuro.labels.picture.PictureFinding.Code;
import org.himuro.labels.picture.RackPicture.Cell;
import org.himuro.labels.picture.RackPicture.State;
import org.himuro.labels.symbol.SymbolDrawing;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Tag("L6")
class RackPictureReaderTest {
    private static final Look LOOK = Look.PLAIN.pitch(90).filled(0.3);

    private static PictureReading<RackPicture> read(Gray picture, SeenFrom from) {
        return new RackPictureReader(RackShape.OF_96, from).read(picture);
    }

    private static DrawnRack rack(Look look, long seed) {
        return DrawnRack.of(look, new Random(seed));
    }

    private static void assertReadRight(PictureReading<RackPicture> reading, DrawnRack rack) {
        var codes = reading.value().orElseThrow().cells().stream()
                .filter(c -> c.code().isPresent())
                .collect(Collectors.toMap(Cell::position, c -> c.code().orElseThrow()));
        assertThat(codes).isEqualTo(rack.truth());
        assertThat(reading.value().get().cells())
                .hasSize(96)
                .allMatch(c -> c.state() != State.EMPTY || !rack.truth().containsKey(c.position()));
    }

    @Test
    void a_picture_from_below_is_mirrored_back_to_the_racks_own_a1() {
        var rack = rack(LOOK, 1);
        assertReadRight(read(rack.gray(), SeenFrom.BELOW), rack);
    }

    @Test
    void a_picture_that_was_mirrored_since_is_read_as_seen_from_above_and_said_to_be_mirrored() {
        var rack = rack(LOOK, 2);
        var reading = read(rack.gray().mirrored(), SeenFrom.ABOVE);
        assertReadRight(reading, rack);
        assertThat(reading.findings()).extracting(PictureFinding::code).contains(Code.MIRRORED);
    }

    @Test
    void a_rack_that_stands_upright_is_read_and_the_turn_is_said() {
        var rack = rack(LOOK, 3);
        var reading = read(rack.gray().turned(), SeenFrom.BELOW);
        assertReadRight(reading, rack);
        assertThat(reading.findings()).extracting(PictureFinding::code).contains(Code.TURNED_ASSUMED);
    }

    @Test
    void a_rack_with_few_tubes_and_whole_columns_empty_keeps_its_positions() {
        var rack = rack(LOOK.filled(0.06), 4);
        assertReadRight(read(rack.gray(), SeenFrom.BELOW), rack);
    }

    @Test
    void a_larger_picture_of_the_same_rack_says_the_same() {
        var rack = rack(LOOK.pitch(400).filled(0.1), 5);
        assertReadRight(read(rack.gray(), SeenFrom.BELOW), rack);
    }

    @Test
    void a_data_matrix_beside_the_wells_is_the_racks_own_code() {
        var rack = rack(LOOK, 11);
        var label = SymbolDrawing.picture(
                SymbolWriter.write(SymbolKind.DATA_MATRIX, "RK100201").orElseThrow(), 3);
        var g = rack.picture().createGraphics();
        g.drawImage(label, 12, 400, null);
        g.dispose();
        var reading = read(rack.gray(), SeenFrom.BELOW);
        assertThat(reading.value().flatMap(RackPicture::rackCode)).contains("RK100201");
        assertReadRight(reading, rack);
    }

    @Test
    void the_same_code_in_two_wells_is_read_in_neither() {
        var codes = DrawnRack.codes(96, new Random(6));
        codes.set(95, codes.getFirst());
        var rack = DrawnRack.of(LOOK.filled(1), RackShape.OF_96, codes, new Random(6));
        var reading = read(rack.gray(), SeenFrom.BELOW);
        assertThat(states(reading, "A1", "H12")).containsExactly(State.UNREAD, State.UNREAD);
        assertThat(reading.findings()).extracting(PictureFinding::code).contains(Code.TUBE_DUPLICATE);
    }

    @Test
    void a_code_of_another_form_than_all_others_is_left_unread() {
        var codes = DrawnRack.codes(96, new Random(7));
        codes.set(10, "LOT-2026");
        var rack = DrawnRack.of(LOOK.filled(1), RackShape.OF_96, codes, new Random(7));
        var reading = read(rack.gray(), SeenFrom.BELOW);
        assertThat(states(reading, "A11")).containsExactly(State.UNREAD);
        assertThat(reading.findings()).extracting(PictureFinding::code).contains(Code.FORM_DIFFERS);
    }

    @Test
    void a_rack_whose_edge_is_cut_off_is_refused() {
        var rack = rack(LOOK.filled(0.8), 8).gray();
        var cut = rack.part(0, 0, (int) (rack.width() * 0.85), rack.height());
        assertThat(read(cut, SeenFrom.BELOW).value()).isEmpty();
    }

    /** Looks for tubes in every way it knows, which takes long. */
    @Test
    @EnabledIfSystemProperty(named = "himuro.proof", matches = "true", disabledReason = "runs in ./himuro proof")
    void a_picture_without_tubes_is_refused_not_called_an_empty_rack() {
        var reading = read(rack(LOOK.filled(0), 9).gray(), SeenFrom.BELOW);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings()).extracting(PictureFinding::code).containsExactly(Code.NO_CODE_READ);
    }

    @Test
    void a_tube_behind_thick_frost_is_unread_never_empty() {
        var reading = read(rack(LOOK.filled(0.9).frost(1.4), 10).gray(), SeenFrom.BELOW);
        var truth = rack(LOOK.filled(0.9).frost(1.4), 10).truth();
        assertThat(reading.value().map(RackPicture::cells).orElse(Collections.emptyList()))
                .noneMatch(c -> c.state() == State.EMPTY && truth.containsKey(c.position()));
    }

    private static java.util.List<State> states(PictureReading<RackPicture> reading, String... positions) {
        return java.util.Arrays.stream(positions)
                .map(p -> reading.value().orElseThrow().cells().stream()
                        .filter(c -> c.position().equals(p))
                        .findFirst()
                        .orElseThrow()
                        .state())
                .toList();
    }
}
