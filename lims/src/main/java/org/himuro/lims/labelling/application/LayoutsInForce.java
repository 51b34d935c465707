package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.model.Worded;

/** The layouts that labels are printed with at a site: as they come, or in the site's own words (L3). */
@Singleton
public final class LayoutsInForce {
    private final SiteLayouts sites;

    LayoutsInForce(SiteLayouts sites) {
        this.sites = sites;
    }

    /** Words for another version of the layout, or that do not fit any more, are left out: a label is printed all the same. */
    public Layout of(UUID site, PrintStock stock) {
        var wording = wording(site, stock);
        return !wording.equals(Rewording.NONE) && Worded.of(stock, wording) instanceof Worded.Fits(var layout)
                ? layout
                : stock.layout();
    }

    /** What the site says in its own words. */
    public Rewording wording(UUID site, PrintStock stock) {
        return sites.of(site, stock)
                .filter(l -> l.base() == stock.layout().version())
                .map(l -> Rewording.read(l.wording()))
                .orElse(Rewording.NONE);
    }
}
