package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.ZplRenderer;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.specimen.Tubes;

/** Labels as a printer takes them, drawn from what is known when they are sent. */
@Singleton
public final class DrawnLabels {
    private final TubeLabels labels;
    private final LayoutsInForce layouts;
    private final Sites sites;

    DrawnLabels(TubeLabels labels, LayoutsInForce layouts, Sites sites) {
        this.labels = labels;
        this.layouts = layouts;
        this.sites = sites;
    }

    /** Empty where it cannot be drawn with this printer's dots. */
    public Optional<String> zpl(Print print, Printer printer) {
        return label(print)
                .flatMap(l -> switch (new ZplRenderer(printer.resolution()).zpl(l.layout(), List.of(l.values()))) {
                    case Rendering.Done<String>(var text) -> Optional.of(text);
                    case Rendering.Refused<String> refused -> Optional.empty();
                });
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
