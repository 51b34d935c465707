package org.himuro.lims.labelling;

import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.SheetStock;

/** What is loaded in a label printer: labels of one layout. */
public enum PrintStock {
    /** Around a cryovial: labels of tubes. */
    TUBE_WRAP(Layouts.CRYOVIAL_WRAP),
    /** Labels of boxes, racks and units. */
    BOX_LABEL(Layouts.BOX);

    private final Layouts layout;

    PrintStock(Layouts layout) {
        this.layout = layout;
    }

    /** As it comes, before a site says anything on it in its own words. */
    public Layout layout() {
        return layout.layout();
    }

    /** The sheet for printing without a label printer. */
    public SheetStock sheet() {
        return switch (this) {
            case TUBE_WRAP -> SheetStock.a4Wraps();
            case BOX_LABEL -> SheetStock.a4Boxes();
        };
    }
}
