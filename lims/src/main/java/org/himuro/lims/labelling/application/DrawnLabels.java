package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.model.LabelValues;
import org.himuro.lims.specimen.KitIndex;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.Tubes;

/** Labels as a printer takes them, drawn from what is known when they are sent. */
@Singleton
public final class DrawnLabels {
    private final TubeLabels labels;
    private final LayoutsInForce layouts;
    private final Sites sites;
    private final KitIndex kits;

    DrawnLabels(TubeLabels labels, LayoutsInForce layouts, Sites sites, KitIndex kits) {
        this.kits = kits;
        this.labels = labels;
        this.layouts = layouts;
        this.sites = sites;
    }

    /** Empty where it cannot be drawn with this printer's dots. */
    public Optional<String> zpl(Print print, Printer printer) {
        return print.aboutKind().equals(Kits.KIND.name())
                ? kits.byCodes(List.of(print.code()), print.site()).stream()
                        .findFirst()
                        .flatMap(kit ->
                                zpl(printer, layouts.of(print.site(), PrintStock.TUBE_WRAP), LabelValues.ofKit(kit)))
                : label(print).flatMap(l -> zpl(printer, l.layout(), List.of(l.values())));
    }

    private static Optional<String> zpl(Printer printer, Layout layout, List<Rendering.Values> labels) {
        return switch (new ZplRenderer(printer.resolution()).zpl(layout, labels)) {
            case Rendering.Done<String>(var text) -> Optional.of(text);
            case Rendering.Refused<String> refused -> Optional.empty();
        };
    }

    private Optional<OneLabel> label(Print print) {
        if (!print.aboutKind().equals(Tubes.KIND.name())) {
            return labels.ofContainer(print.code(), print.site(), false)
                    .map(l -> OneLabel.of(l, layouts.of(print.site(), PrintStock.BOX_LABEL)));
        }
        var zone = sites.byId(print.site()).map(Sites.Site::zone).orElse(ZoneOffset.UTC);
        return labels.ofTube(print.code(), print.site(), false)
                .map(l -> OneLabel.of(l, zone, layouts.of(print.site(), PrintStock.TUBE_WRAP)));
    }
}
