package org.himuro.lims.labelling.application;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.layout.Fault;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Rewording;
import org.himuro.labels.render.PngRenderer;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.symbol.Resolution;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.labelling.model.Worded;

/**
 * How labels look in some words.
 *
 * @param layout as it comes: for its size
 * @param picture a PNG as a data address; empty where the words do not fit
 * @param faults why they do not
 */
public record LayoutDraft(Layout layout, Optional<String> picture, List<Fault> faults) {
    private static final Resolution SCREEN = new Resolution(600);

    public static LayoutDraft of(PrintStock stock, Rewording wording) {
        return switch (Worded.of(stock, wording)) {
            case Worded.Fits(var layout) -> new LayoutDraft(stock.layout(), picture(stock, layout), List.of());
            case Worded.Wrong(var faults) -> new LayoutDraft(stock.layout(), Optional.empty(), faults);
            case Worded.TooMuch(var faults) -> new LayoutDraft(stock.layout(), Optional.empty(), faults);
        };
    }

    private static Optional<String> picture(PrintStock stock, Layout layout) {
        var sample = LabelValues.samples(stock).getFirst();
        return new PngRenderer(SCREEN).png(layout, sample) instanceof Rendering.Done<byte[]>(var png)
                ? Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                : Optional.empty();
    }

    static String size(Layout layout) {
        return "%.0f x %.0f mm".formatted(layout.width(), layout.height());
    }

    public String width() {
        return millimetres(layout.width());
    }

    public String height() {
        return millimetres(layout.height());
    }

    /** How much is shown: the label itself, and the ruler below it. */
    public String drawn() {
        return millimetres(layout.height() + 5);
    }

    /** Where the ruler's upper edge is. */
    public String rulerTop() {
        return millimetres(layout.height() + 2);
    }

    private static String millimetres(double mm) {
        return Double.toString(mm);
    }
}
