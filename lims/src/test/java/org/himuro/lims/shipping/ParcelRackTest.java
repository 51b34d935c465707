package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.application.ParcelRack;
import org.himuro.lims.storage.RackLooks.Cell;
import org.himuro.lims.storage.RackLooks.Kind;
import org.himuro.lims.storage.RackLooks.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a look at a box tells of the tubes in hand (H3). */
@Tag("H3")
class ParcelRackTest {
    private static final Look.Seen SEEN = new Look.Seen(
            false,
            false,
            List.of(
                    cell("A01", Kind.SAME, "T1"),
                    cell("A02", Kind.MOVED, "T3"),
                    cell("A03", Kind.EXTRA, "X9"),
                    new Cell("A04", Kind.UNREAD, Optional.empty(), Optional.of("T4")),
                    new Cell("A05", Kind.MISSING, Optional.empty(), Optional.of("T5")),
                    cell("A06", Kind.DUPLICATE, "T6"),
                    cell("A07", Kind.DUPLICATE, "T6")),
            List.of());

    private static Cell cell(String cell, Kind kind, String code) {
        return new Cell(cell, kind, Optional.of(code), Optional.empty());
    }

    private static List<String> said(boolean asTheyCame) {
        return ParcelRack.inHand(SEEN, asTheyCame).stream()
                .map(t -> t.code() + "@" + t.cell().orElse("-"))
                .toList();
    }

    @Test
    void tubes_that_were_read_are_in_hand_each_with_its_position_and_the_rest_is_left_open() {
        assertThat(said(true)).containsExactly("T1@A01", "T3@A02", "X9@A03", "T6@A06", "T6@A07");
        assertThat(ParcelRack.inHand(SEEN, true))
                .allMatch(t -> t.sighting().equals(Optional.of(Sighting.RACK_FILE)))
                .extracting(InHand::condition)
                .containsOnly(TubeCondition.OK);
        assertThat(ParcelRack.cells(SEEN, Kind.UNREAD)).containsExactly("A04");
    }

    @Test
    void tubes_that_were_put_into_another_rack_keep_no_position_but_one_code_in_two_positions_still_counts_for_none() {
        assertThat(said(false)).containsExactly("T1@-", "T3@-", "X9@-", "T6@A06", "T6@A07");
    }
}
