package org.himuro.lims.labelling.application;

import java.util.Optional;

/**
 * The page of one label.
 *
 * @param back the page of the thing itself
 * @param base the address of the label; its files stand below it by their endings
 * @param readable whether the label can be made: a code too long for the layout cannot
 * @param form to print it on a label printer, where the reader may
 */
public record LabelPage(OneLabel label, String back, String base, boolean readable, Optional<PrintForm> form) {
    public String size() {
        return "%.0f x %.0f mm".formatted(label.width(), label.height());
    }
}
