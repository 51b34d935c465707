package org.himuro.lims.labelling.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.PngRenderer;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.labels.symbol.Resolution;
import org.himuro.lims.labelling.application.TubeLabels.LabelOfContainer;
import org.himuro.lims.labelling.application.TubeLabels.LabelsOfCase;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;

/**
 * The label of one tube or container: as a picture, as a sheet, as printer commands.
 *
 * @param code what the symbol holds
 * @param layout its layout in force
 * @param stock the sheet it is printed on without a label printer
 */
public record OneLabel(String code, Layouts layout, SheetStock stock, Rendering.Values values) {
    private static final Resolution PRINTER = new Resolution(300);
    private static final Resolution SCREEN = new Resolution(600);

    /** ASCII only: every printer has it. No name, no hospital number. */
    public static OneLabel of(Tube tube, LocalDate day) {
        return new OneLabel(tube.code(), Layouts.CRYOVIAL_WRAP, SheetStock.a4Wraps(), values(tube, day));
    }

    /** Of a tube with its case: the day on it is the case's, where the label is read. */
    public static OneLabel of(LabelsOfCase one, ZoneId zone) {
        return of(one.tubes().getFirst(), LocalDate.ofInstant(one.card().openedAt(), zone));
    }

    /** The fields of a tube's label. */
    public static Rendering.Values values(Tube tube, LocalDate day) {
        var code = tube.code();
        int half = Math.min(7, code.length());
        return new Rendering.Values(Map.of(
                "code", code,
                "codeStart", code.substring(0, half),
                "codeEnd", code.substring(half),
                "line1", shortened(tube.material()),
                "line2", day.toString()));
    }

    /** What fits on a cryovial beside its symbol. */
    private static String shortened(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE -> "TUMOUR";
            case ADJACENT_NORMAL_TISSUE -> "NORMAL";
            case BUFFY_COAT -> "BUFFY";
            case BLOOD, PLASMA, FFPE, DNA, RNA -> material.name();
        };
    }

    /** A name too long for the label is cut; its code never is. */
    public static OneLabel of(LabelOfContainer container) {
        var name = container.name().isBlank() ? container.code() : container.name();
        return IntStream.iterate(name.length(), n -> n > 0, n -> n - 1)
                .mapToObj(n -> of(container, n == name.length() ? name : name.substring(0, n) + "…"))
                .filter(label -> label.png() instanceof Rendering.Done<byte[]>)
                .findFirst()
                .orElseGet(() -> of(container, container.code()));
    }

    private static OneLabel of(LabelOfContainer container, String title) {
        var cold = container.temperatureClass();
        var values = new Rendering.Values(Map.of(
                "code",
                container.code(),
                "title",
                title,
                "line1",
                container.type().name().replace('_', ' '),
                "line2",
                cold.equals("NONE") ? "" : cold));
        return new OneLabel(container.code(), Layouts.BOX, SheetStock.a4Boxes(), values);
    }

    /** Millimetres. */
    public double width() {
        return layout.layout().width();
    }

    /** Millimetres. */
    public double height() {
        return layout.layout().height();
    }

    public Rendering<byte[]> png() {
        return new PngRenderer(SCREEN).png(layout.layout(), values);
    }

    public Rendering<byte[]> pdf() {
        return new SheetRenderer(stock).pdf(layout.layout(), List.of(values));
    }

    public Rendering<byte[]> zpl() {
        return switch (new ZplRenderer(PRINTER).zpl(layout.layout(), List.of(values))) {
            case Rendering.Done<String>(var text) -> new Rendering.Done<>(text.getBytes(StandardCharsets.UTF_8));
            case Rendering.Refused<String>(var faults) -> new Rendering.Refused<>(faults);
        };
    }
}
