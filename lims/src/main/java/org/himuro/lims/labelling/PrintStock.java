package org.himuro.lims.labelling;

import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.Layouts;

/** What is loaded in a label printer: labels of one layout. */
public enum PrintStock {
    /** Around a cryovial: labels of tubes. */
    TUBE_WRAP(Layouts.CRYOVIAL_WRAP, "WGTKH26000083T01G"),
    /** Labels of boxes, racks and units. */
    BOX_LABEL(Layouts.BOX, "BTKH0000012");

    private final Layouts layout;
    private final String sample;

    PrintStock(Layouts layout, String sample) {
        this.layout = layout;
        this.sample = sample;
    }

    public Layout layout() {
        return layout.layout();
    }

    /** A code as long as those that are printed on it. */
    public String sample() {
        return sample;
    }
}
