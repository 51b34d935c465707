package org.himuro.lims.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L3")
@Tag("C8")
class KitLabelsTest {
    private static Kit kit(int tubes, int out) {
        var in = IntStream.rangeClosed(1, tubes)
                .mapToObj(n -> new KitTube(
                        "WGTKH26000123T%02d7".formatted(n),
                        "tumour",
                        n % 2 == 0 ? Material.ADJACENT_NORMAL_TISSUE : Material.TUMOUR_TISSUE,
                        Optional.of("BROKEN").filter(why -> n <= out)))
                .toList();
        return new Kit(
                new UUID(0, 1),
                "KTKH0000017",
                new UUID(0, 2),
                "tumour-normal-pair",
                1,
                LocalDate.of(2026, 12, 28),
                Instant.EPOCH,
                "",
                Kit.Step.READY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                new UUID(0, 3),
                Instant.EPOCH,
                in);
    }

    @Test
    void the_box_comes_first_and_then_its_tubes_in_their_order_without_those_that_were_taken_out() {
        var labels = LabelValues.ofKit(kit(4, 1));
        assertThat(labels)
                .extracting(v -> v.byField().get("line1"))
                .containsExactly("KIT", "NORMAL", "TUMOUR", "NORMAL");
        assertThat(labels)
                .extracting(v -> v.byField().get("line2"))
                .containsExactly("2026-12-28", "KIT 1/3", "KIT 2/3", "KIT 3/3");
    }

    @Test
    void a_full_kit_fits_its_labels_as_a_sheet_and_as_printer_commands() {
        var labels = LabelValues.ofKit(kit(20, 0));
        var layout = PrintStock.TUBE_WRAP.layout();
        assertThat(labels).hasSize(21);
        assertThat(new SheetRenderer(PrintStock.TUBE_WRAP.sheet()).pdf(layout, labels))
                .isInstanceOf(Rendering.Done.class);
        for (int dotsPerMm : List.of(12, 24)) {
            assertThat(new ZplRenderer(Printer.resolution(dotsPerMm)).zpl(layout, labels))
                    .isInstanceOf(Rendering.Done.class);
        }
    }
}
