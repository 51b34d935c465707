package org.himuro.lims.labelling;

import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Layouts;

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

    public Layout layout() {
        return layout.layout();
    }
}
