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
import org.himuro.lims.labelling.application.LayoutPage.Draft;
import org.himuro.lims.labelling.application.LayoutPage.Said;

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
                .map(stock -> one(viewer, new Draft(stock, inForce(viewer.site(), stock), ""), Optional.empty()))
                .toList();
    }

    public LayoutPage one(Viewer viewer, Draft draft, Optional<Said> said) {
        var stock = draft.stock();
        return new LayoutPage(
                draft,
                sites.of(viewer.site(), stock).map(LabelLayout::version).orElse(0),
                !layouts.wording(viewer.site(), stock).equals(Rewording.NONE),
                LayoutDraft.of(stock, draft.lines()),
                printers.printers(stock, viewer),
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
