package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.LabelLayout;
import org.himuro.lims.labelling.PrintStock;

/** The labels of a site as people look at them and change what they say. */
@Singleton
public final class ShowingLayouts {
    private final LayoutsInForce layouts;
    private final SiteLayouts sites;
    private final ShowingPrinters printers;

    ShowingLayouts(LayoutsInForce layouts, SiteLayouts sites, ShowingPrinters printers) {
        this.layouts = layouts;
        this.sites = sites;
        this.printers = printers;
    }

    public List<LayoutPage> list(Viewer viewer) {
        return Arrays.stream(PrintStock.values())
                .map(stock -> one(viewer, stock, inForce(viewer.site(), stock), "", Optional.empty()))
                .toList();
    }

    /** @param lines as they are being written */
    public LayoutPage one(
            Viewer viewer, PrintStock stock, Rewording lines, String printer, Optional<LayoutPage.Said> said) {
        return new LayoutPage(
                stock,
                stock.layout(),
                sites.of(viewer.site(), stock).map(LabelLayout::version).orElse(0),
                !layouts.wording(viewer.site(), stock).equals(Rewording.NONE),
                lines,
                LayoutDraft.of(stock, lines),
                printers.printers(stock, viewer),
                printer,
                said);
    }

    /** Every line that may be changed, as it is printed now. */
    public Rewording inForce(UUID site, PrintStock stock) {
        var own = new HashMap<Integer, Rewording.Line>();
        layouts.wording(site, stock).lines().forEach(line -> own.put(line.element(), line));
        return new Rewording(Rewording.asShipped(stock.layout()).lines().stream()
                .map(line -> own.getOrDefault(line.element(), line))
                .toList());
    }
}
