package org.himuro.lims.labelling.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.render.PngRenderer;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.labels.symbol.Resolution;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.application.TubeLabels.LabelOfContainer;
import org.himuro.lims.labelling.application.TubeLabels.LabelsOfCase;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.specimen.Tube;

/**
 * The label of one tube or container: as a picture, as a sheet, as printer commands.
 *
 * @param code what the symbol holds
 * @param stock what it is printed on
 * @param layout its layout in force
 */
public record OneLabel(String code, PrintStock stock, Layout layout, Rendering.Values values) {
    private static final Resolution PRINTER = new Resolution(300);
    private static final Resolution SCREEN = new Resolution(600);

    /** The day on it is the case's, where the label is read. */
    public static OneLabel of(LabelsOfCase one, ZoneId zone, Layout layout) {
        return of(one.tubes().getFirst(), LocalDate.ofInstant(one.card().openedAt(), zone), layout);
    }

    public static OneLabel of(Tube tube, LocalDate day, Layout layout) {
        return new OneLabel(tube.code(), PrintStock.TUBE_WRAP, layout, values(tube, day));
    }

    /** The fields of a tube's label. */
    public static Rendering.Values values(Tube tube, LocalDate day) {
        return LabelValues.ofTube(tube.code(), tube.material(), day);
    }

    /** A name too long for the label is cut; its code never is. */
    public static OneLabel of(LabelOfContainer container, Layout layout) {
        var name = container.name().isBlank() ? container.code() : container.name();
        return IntStream.iterate(name.length(), n -> n > 0, n -> n - 1)
                .mapToObj(n -> of(container, n == name.length() ? name : name.substring(0, n) + "…", layout))
                .filter(label -> label.png() instanceof Rendering.Done<byte[]>)
                .findFirst()
                .orElseGet(() -> of(container, container.code(), layout));
    }

    private static OneLabel of(LabelOfContainer container, String title, Layout layout) {
        var values = LabelValues.ofContainer(container.code(), title, container.type(), container.temperatureClass());
        return new OneLabel(container.code(), PrintStock.BOX_LABEL, layout, values);
    }

    /** Millimetres. */
    public double width() {
        return layout.width();
    }

    /** Millimetres. */
    public double height() {
        return layout.height();
    }

    public Rendering<byte[]> png() {
        return new PngRenderer(SCREEN).png(layout, values);
    }

    public Rendering<byte[]> pdf() {
        return new SheetRenderer(stock.sheet()).pdf(layout, List.of(values));
    }

    public Rendering<byte[]> zpl() {
        return switch (new ZplRenderer(PRINTER).zpl(layout, List.of(values))) {
            case Rendering.Done<String>(var text) -> new Rendering.Done<>(text.getBytes(StandardCharsets.UTF_8));
            case Rendering.Refused<String>(var faults) -> new Rendering.Refused<>(faults);
        };
    }
}
