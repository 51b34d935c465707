package org.himuro.lims.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.fonts.Face;
import org.himuro.labels.layout.Rewording;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.labelling.application.OneLabel;
import org.himuro.lims.labelling.application.TubeLabels.LabelOfContainer;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.labelling.model.Worded;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.storage.model.Coldness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L3")
class OneLabelTest {
    @ParameterizedTest
    @EnumSource(Material.class)
    void a_tube_of_every_material_has_a_label_as_picture_sheet_and_printer_commands(Material material) {
        printable(OneLabel.of(tube(material), LocalDate.of(2026, 11, 21), PrintStock.TUBE_WRAP.layout()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "B1",
                "超低温フリーザー 三号機（地下二階 検体保管室の奥）",
                "A very long name that somebody once gave to a freezer in the basement"
            })
    void a_container_with_a_name_of_any_length_has_a_label(String name) {
        printable(OneLabel.of(
                new LabelOfContainer(new UUID(0, 1), "FTKH000001D", name, ContainerType.FREEZER, "ULT_80"),
                PrintStock.BOX_LABEL.layout()));
        printable(OneLabel.of(
                new LabelOfContainer(new UUID(0, 1), "BTKH0000012", name, ContainerType.BOX, "NONE"),
                PrintStock.BOX_LABEL.layout()));
    }

    @ParameterizedTest
    @EnumSource(PrintStock.class)
    void the_layouts_that_come_fit_whatever_is_printed_on_them(PrintStock stock) {
        assertThat(Worded.of(stock, Rewording.NONE)).isInstanceOf(Worded.Fits.class);
    }

    /** What is tried when a site words its labels is as long as what is printed. */
    @Test
    void no_temperature_class_is_wider_than_those_that_are_tried() {
        var tried = LabelValues.samples(PrintStock.BOX_LABEL).stream()
                .mapToDouble(v -> width(v.byField().getOrDefault("line2", "")))
                .max()
                .orElseThrow();
        for (var cold : Coldness.values()) {
            assertThat(width(cold.name())).as(cold.name()).isLessThanOrEqualTo(tried);
        }
    }

    private static double width(String text) {
        return Face.REGULAR.width(text, 2.6);
    }

    private static void printable(OneLabel label) {
        assertThat(label.png()).isInstanceOf(Rendering.Done.class);
        assertThat(label.pdf()).isInstanceOf(Rendering.Done.class);
        assertThat(label.zpl()).isInstanceOf(Rendering.Done.class);
    }

    private static Tube tube(Material material) {
        var nobody = new UUID(0, 0);
        return new Tube(
                new UUID(1, 1),
                "WGTKH26000083T01G",
                nobody,
                nobody,
                material,
                Optional.empty(),
                nobody,
                nobody,
                TubeStep.LABELLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.<FreezingVerdict>empty(),
                Optional.empty(),
                TubePlace.HAND,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
